package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a touch is due, and when again. */
class CarePlanRhythmTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1M | 2026-03-31 | 2026-03-31                         | 2026-04-30
            P1M | 2026-03-30 | 2026-03-30                         | 2026-04-30
            P1M | 2026-01-31 | 2026-01-31, 2026-02-28, 2026-03-31 | 2026-04-30
            P7D | 2026-03-17 | 2026-03-17, 2026-03-24, 2026-03-31 | 2026-04-07
            P3M | 2025-12-31 | 2025-12-31, 2026-03-31             | 2026-06-30
            P6M | 2026-04-01 |                                    | 2026-04-01
            """)
    void standstillShiftsNoRhythm(Period every, LocalDate nextDue, String occurrences, LocalDate following) {
        // given
        DuePlan plan = new DuePlan(1, "AC-1", "CALL", TouchChannel.PHONE, Performer.OWNER, every, 14, nextDue);

        // then
        List<LocalDate> days = occurrences == null
                ? List.of()
                : Arrays.stream(occurrences.split(", ")).map(LocalDate::parse).toList();
        assertThat(plan.occurrences(TODAY)).isEqualTo(days);
        assertThat(plan.following(TODAY)).isEqualTo(following);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,           2026-04-30
            2026-03-20, 2026-06-20
            2025-12-31, 2026-03-31
            2025-11-01, 2026-03-31
            """)
    void newTouchBeginsAfterItsFirstPeriodUnlessThereWasOneBefore(LocalDate last, LocalDate due) {
        // given
        PlannedTouch touch = PlannedTouch.of("CALL", "PHONE", "OWNER", "P3M", "P1M", 14);

        // then
        assertThat(touch.begin(TODAY, last)).isEqualTo(due);
    }

    @Test
    void greetingWaitsForItsOccasion() {
        // given
        PlannedTouch greeting = PlannedTouch.of("GIFT", "GIFT", "OWNER", "HOLIDAY", "P0D", 10);

        // then
        assertThat(greeting.begin(TODAY, null)).isNull();
        assertThat(greeting.rhythm()).hasToString("HOLIDAY");
        assertThat(Rhythm.parse("P3M")).hasToString("P3M");
    }

    @Test
    void intervalThatNeverPassesIsRefused() {
        assertThatThrownBy(() -> PlannedTouch.of("CALL", "PHONE", "OWNER", "P0D", "P1M", 14))
                .hasMessageContaining("must be at least every day");
        assertThatThrownBy(() -> PlannedTouch.of("CALL", "PIGEON", "OWNER", "P1D", "P1M", 14))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({", UNKNOWN", "1, DISSATISFIED", "2, DISSATISFIED", "3, SATISFIED", "5, SATISFIED"})
    void oneBadMarkMakesDissatisfied(Integer lowestMark, Satisfaction satisfaction) {
        assertThat(Satisfaction.of(lowestMark)).isEqualTo(satisfaction);
    }
}
