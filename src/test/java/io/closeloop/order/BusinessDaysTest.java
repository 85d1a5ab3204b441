package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-28T15:59:59Z, 2026-03-28",
        "Asia/Shanghai, 2026-03-28T16:00:00Z, 2026-03-29",
        "Europe/Berlin, 2026-03-28T22:59:59Z, 2026-03-28",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T21:59:59Z, 2026-03-29",
        "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30"
    })
    void todayBeginsAtTheBusinessZonesMidnight(ZoneId zone, Instant now, LocalDate today) {
        BusinessDays days = new BusinessDays(Clock.fixed(now, zone), zone);

        assertThat(days.today()).isEqualTo(today);
        assertThat(days.dayOf(now)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-29, 2026-03-29T01:00:00Z, 2026-03-29T10:00:00Z",
        "Europe/Berlin, 2026-03-28, 2026-03-28T08:00:00Z, 2026-03-28T17:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-29T07:00:00Z, 2026-03-29T16:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-25T08:00:00Z, 2026-10-25T17:00:00Z"
    })
    void hoursAreThoseOfTheDaysClock(ZoneId zone, LocalDate day, Instant morning, Instant endOfWork) {
        BusinessDays days = new BusinessDays(Clock.systemUTC(), zone);

        assertThat(days.morningOf(day)).isEqualTo(morning);
        assertThat(days.endOfWorkOn(day)).isEqualTo(endOfWork);
    }

    @Test
    void ofAnEarlierDayOnlyTheDayIsKnown() {
        // given
        Instant now = Instant.parse("2026-03-29T06:30:00Z");
        BusinessDays days = new BusinessDays(Clock.fixed(now, ZoneId.of("UTC")), ZoneId.of("Asia/Shanghai"));

        // then
        assertThat(days.momentOn(LocalDate.of(2026, 3, 29))).isEqualTo(now);
        assertThat(days.momentOn(LocalDate.of(2026, 3, 28))).isEqualTo("2026-03-28T04:00:00Z");
    }
}
