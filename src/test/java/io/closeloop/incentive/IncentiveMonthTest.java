package io.closeloop.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncentiveMonthTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03, 2026-02-28T16:00:00Z, 2026-03-31T16:00:00Z",
        "Europe/Berlin, 2026-03, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "Europe/Berlin, 2026-10, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z"
    })
    void monthBeginsAndEndsAtTheZonesMidnight(ZoneId zone, YearMonth month, Instant begin, Instant end) {
        // given
        IncentiveMonth counted = IncentiveMonth.of(begin, zone);

        // then
        assertThat(counted.month()).isEqualTo(month);
        assertThat(counted.begin().toInstant()).isEqualTo(begin);
        assertThat(counted.end().toInstant()).isEqualTo(end);
        assertThat(IncentiveMonth.of(end.minusNanos(1), zone)).isEqualTo(counted);
        assertThat(IncentiveMonth.of(end, zone)).isEqualTo(counted.after());
        assertThat(IncentiveMonth.of(begin.minusNanos(1), zone)).isEqualTo(counted.before());
    }
}
