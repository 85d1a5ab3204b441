package io.closeloop.insight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    @Test
    void ninetyDaysUntilTodayWhereNothingIsSaid() {
        assertThat(Days.of(null, null, TODAY)).isEqualTo(new Days(LocalDate.of(2026, 3, 2), TODAY));
    }

    @Test
    void ninetyDaysUntilTheLastDayWhereOnlyThatIsSaid() {
        assertThat(Days.of(null, LocalDate.of(2025, 12, 31), TODAY))
                .isEqualTo(new Days(LocalDate.of(2025, 10, 2), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void daysOfShanghaiBeginEightHoursEarlierInTheEnginesTime() {
        Days day = new Days(TODAY, TODAY);

        assertThat(day.begin(ZoneId.of("Asia/Shanghai"))).isEqualTo(LocalDateTime.of(2026, 5, 30, 16, 0));
        assertThat(day.end(ZoneId.of("Asia/Shanghai"))).isEqualTo(LocalDateTime.of(2026, 5, 31, 16, 0));
    }

    @Test
    void lastDaysThatNoCalendarReachesAreRefused() {
        assertThatThrownBy(() -> Days.of(null, LocalDate.MIN, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("to: must be from 1900-01-01");
        assertThat(Days.of(null, LocalDate.of(1900, 1, 5), TODAY).from()).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Days.of(TODAY.plusDays(1), TODAY, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("to: must not be before from");
    }
}
