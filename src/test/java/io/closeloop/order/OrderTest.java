package io.closeloop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 1);

    @Test
    void orderIsClosedOnceItIsDeliveredAndPaid() {
        // given
        Order order = order();
        assertThatThrownBy(() -> order.close(false, true, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("OR-2026-000001 is not delivered and cannot be closed.");
        assertThatThrownBy(() -> order.close(true, false, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("OR-2026-000001 is not paid and cannot be closed.");
        assertThat(order.closedAt()).isNull();

        // when
        order.close(true, true, NOW);
        order.close(true, true, NOW.plusSeconds(60));

        // then
        assertThat(order.closedAt()).isEqualTo(NOW);
    }

    @Test
    void orderIsDeliveredOnce() {
        // given
        Delivery delivery = new Delivery(1, SIGNED.plusDays(10));
        HandOver handOver = new HandOver(SIGNED.plusDays(9), "Wang Fang", null);
        assertThat(delivery.isDone()).isFalse();

        // when
        delivery.deliver(handOver, NOW, "rep", NOW);

        // then
        assertThat(delivery.isDone()).isTrue();
        assertThatThrownBy(() -> delivery.deliver(handOver, NOW, "rep", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("The order was delivered on 2026-03-10 already.");
    }

    @Test
    void deliveryWithoutAnAgreedDateIsDueThirtyDaysAfterTheSigning() {
        assertThat(deal(null).deliveryDueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(deal(SIGNED.plusDays(90)).deliveryDueOn()).isEqualTo(SIGNED.plusDays(90));
    }

    private static Order order() {
        return new Order(new CaseNumber(1, "OR-2026-000001"), deal(null), NOW);
    }

    private static SignedDeal deal(LocalDate agreedDeliveryOn) {
        return new SignedDeal(1, null, null, "LD-2026-000001", BigDecimal.TEN, "CNY", SIGNED, agreedDeliveryOn);
    }
}
