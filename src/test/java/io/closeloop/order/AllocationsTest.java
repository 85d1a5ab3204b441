package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.Refusal;
import io.closeloop.order.PaymentStore.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** How payments are taken for instalments. */
class AllocationsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Instant PAID = Instant.parse("2026-03-20T04:00:00Z");

    private final Instalment first = instalment(1, "300.00");
    private final Instalment second = instalment(2, "700.00");
    private final Allocations allocations = new Allocations();

    @Test
    void partPaymentLeavesTheRestOpen() {
        // when
        pay("299.99");

        // then
        assertThat(allocations.completed()).isEmpty();
        assertThat(first.open()).isEqualByComparingTo("0.01");
        assertThat(first.isPaid()).isFalse();
        assertThat(first.paidAt()).isNull();
        assertThat(second.open()).isEqualByComparingTo("700");
    }

    @Test
    void exactPaymentCompletesOneInstalmentAndTouchesNoOther() {
        // when
        pay("300");

        // then
        assertThat(allocations.completed()).containsExactly(first);
        assertThat(first.paidAt()).isEqualTo(PAID);
        assertThat(allocations.made()).hasSize(1);
        assertThat(allocations.credits()).isEmpty();
    }

    @Test
    void paymentGoesOnToTheNextInstalment() {
        // when
        pay("299.99");
        pay("0.02");

        // then
        assertThat(allocations.completed()).containsExactly(first);
        assertThat(second.open()).isEqualByComparingTo("699.99");
        assertThat(allocations.made())
                .extracting(Allocation::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("299.99"), new BigDecimal("0.01"), new BigDecimal("0.01"));
    }

    @Test
    void whatIsNotOwedIsTheCustomersCredit() {
        // when
        pay("1000.01");
        pay("5");

        // then
        assertThat(allocations.completed()).containsExactly(first, second);
        assertThat(allocations.credits())
                .extracting(Credit::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("5"));
    }

    @Test
    void writtenOffInstalmentTakesNothingAnyMore() {
        // given
        first.writeOff("Insolvent", "fin", PAID);

        // when
        pay("300");

        // then
        assertThat(first.isOpen()).isFalse();
        assertThat(first.isPaid()).isFalse();
        assertThat(second.open()).isEqualByComparingTo("400");
        assertThatThrownBy(() -> first.promised("Next week"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Instalment 1, Part 1, is written off already.");
    }

    @Test
    void paidInstalmentIsNotWrittenOff() {
        // given
        pay("300");

        // then
        assertThatThrownBy(() -> first.writeOff("Insolvent", "fin", PAID))
                .isInstanceOf(Refusal.class)
                .hasMessage("Instalment 1, Part 1, is paid already.");
    }

    @Test
    void daysOverdueAreCountedFromTheDueDate() {
        assertThat(first.daysOverdue(DUE.minusDays(1))).isEqualTo(-1);
        assertThat(first.daysOverdue(DUE)).isZero();
        assertThat(first.daysOverdue(DUE.plusDays(31))).isEqualTo(31);
    }

    private void pay(String amount) {
        allocations.allocate(new Stored(1, "R", 7, new BigDecimal(amount), PAID), List.of(first, second));
    }

    private static Instalment instalment(int position, String amount) {
        Instalment made =
                new Instalment(7, new SignedInstalment(position, "Part " + position, new BigDecimal(amount), DUE));
        ReflectionTestUtils.setField(made, "id", (long) position);
        return made;
    }
}
