package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.closeloop.process.CollectInstalment.Facts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders and dunnings by the business zone's days. In Berlin clocks change on 2026-03-29 and on 2026-10-25. */
class InstalmentDaysTest {

    private static final long ID = 1;

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-04-01, 3, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-04-01, 4, 2026-03-28T08:00:00Z",
        "Europe/Berlin, 2026-04-01, 3, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-03-29, 0, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-10-27, 3, 2026-10-24T07:00:00Z",
        "Europe/Berlin, 2026-10-25, 0, 2026-10-25T08:00:00Z"
    })
    void customerIsRemindedInTheMorningOfTheDay(ZoneId zone, LocalDate dueOn, int before, Instant morning) {
        // given
        InstalmentCollection collection = collection(zone, dueOn, Instant.EPOCH);

        // when
        Instant reminder = collection.daysBeforeDue(ID, before);

        // then
        assertThat(reminder).isEqualTo(morning);
        assertThat(daysOverdue(zone, dueOn, reminder)).isEqualTo(-before);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-28T15:59:59Z, 1, 2026-03-29T01:00:00Z",
        "Asia/Shanghai, 2026-03-28T16:00:00Z, 1, 2026-03-30T01:00:00Z",
        "Europe/Berlin, 2026-03-28T22:59:59Z, 1, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 1, 2026-03-30T07:00:00Z",
        "Europe/Berlin, 2026-03-22T08:00:00Z, 7, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-10-24T21:59:59Z, 1, 2026-10-25T08:00:00Z",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 1, 2026-10-26T08:00:00Z",
        "Europe/Berlin, 2026-10-18T07:00:00Z, 7, 2026-10-25T08:00:00Z"
    })
    void dunningComesInTheMorningSoManyDaysLater(ZoneId zone, Instant now, int later, Instant morning) {
        assertThat(collection(zone, LocalDate.EPOCH, now).inDays(later)).isEqualTo(morning);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-29, 2026-03-29T15:59:59Z, 0",
        "Asia/Shanghai, 2026-03-29, 2026-03-29T16:00:00Z, 1",
        "Europe/Berlin, 2026-03-28, 2026-03-28T22:59:59Z, 0",
        "Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z, 1",
        "Europe/Berlin, 2026-03-29, 2026-03-29T21:59:59Z, 0",
        "Europe/Berlin, 2026-03-29, 2026-03-29T22:00:00Z, 1",
        "Europe/Berlin, 2026-10-25, 2026-10-25T22:59:59Z, 0",
        "Europe/Berlin, 2026-10-25, 2026-10-25T23:00:00Z, 1"
    })
    void instalmentIsOverdueFromTheMidnightAfterItsDay(ZoneId zone, LocalDate dueOn, Instant now, int days) {
        assertThat(daysOverdue(zone, dueOn, now)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-28, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-28, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-10-24, 2026-10-25T08:00:00Z"
    })
    void promiseIsKeptUntilTheEndOfItsDay(ZoneId zone, LocalDate promisedOn, Instant again) {
        // given
        OverdueForm promise = new OverdueForm(OverdueDecision.PROMISED, promisedOn, "On the phone");

        // then
        assertThat(collection(zone, LocalDate.EPOCH, Instant.EPOCH).afterPromise(promise))
                .isEqualTo(again);
    }

    private static Object daysOverdue(ZoneId zone, LocalDate dueOn, Instant now) {
        return collection(zone, dueOn, now).facts(ID).get(Facts.DAYS_OVERDUE);
    }

    private static InstalmentCollection collection(ZoneId zone, LocalDate dueOn, Instant now) {
        InstalmentRepository instalments = mock(InstalmentRepository.class);
        Dunnings dunnings = mock(Dunnings.class);
        when(instalments.findById(ID)).thenReturn(Optional.of(new Instalment(7, signed(dueOn))));
        when(dunnings.facts(anyLong())).thenReturn(Map.of());
        Clock clock = Clock.fixed(now, ZoneId.of("UTC"));
        return new InstalmentCollection(null, instalments, dunnings, null, null, new BusinessDays(clock, zone), clock);
    }

    private static SignedInstalment signed(LocalDate dueOn) {
        return new SignedInstalment(1, "All", new BigDecimal("100.00"), dueOn);
    }
}
