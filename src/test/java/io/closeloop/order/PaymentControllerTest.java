package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment while the engine is at the same instalment. */
class PaymentControllerTest {

    private static final NewPayment PAYMENT =
            new NewPayment("B-1", "OR-2026-000001", BigDecimal.TEN, null, Instant.parse("2026-03-02T02:00:00Z"));
    private static final Actor FINANCE = new Actor("fin", Set.of(Groups.FINANCE));

    private final Payments payments = mock(Payments.class);
    private final PaymentController controller = new PaymentController(payments, mock(PaymentReader.class));

    @BeforeEach
    void readThePayment() {
        when(payments.read(any())).thenReturn(PAYMENT);
    }

    @Test
    void paymentThatATimerWasInTheWayOfIsRecordedAgain() {
        // given
        when(payments.record(PAYMENT, "fin"))
                .thenThrow(faster())
                .thenThrow(faster())
                .thenReturn(true);

        // when / then
        assertThat(controller.pay(Map.of(), FINANCE).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void paymentThatCannotBeRecordedNowIsToBeSentAgain() {
        // given
        when(payments.record(PAYMENT, "fin")).thenThrow(faster());

        // when / then
        assertThatThrownBy(() -> controller.pay(Map.of(), FINANCE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY));
        verify(payments, times(3)).record(PAYMENT, "fin");
    }

    @Test
    void refusedPaymentIsNotTriedAgain() {
        // given
        Refusal taken = Refusal.conflict("Another payment has the reference B-1.");
        when(payments.record(PAYMENT, "fin")).thenThrow(taken);

        // when / then
        assertThatThrownBy(() -> controller.pay(Map.of(), FINANCE)).isSameAs(taken);
        verify(payments).record(PAYMENT, "fin");
    }

    private static OptimisticLockingException faster() {
        return new OptimisticLockingException("a timer was faster");
    }
}
