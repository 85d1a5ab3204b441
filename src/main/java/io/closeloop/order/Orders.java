package io.closeloop.order;

import io.closeloop.base.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order from its delivery to its end. Each step writes at once, for the views. */
@Service
@Transactional
class Orders {

    private final OrderRepository orders;
    private final DeliveryRepository deliveries;
    private final InstalmentRepository instalments;
    private final BusinessDays days;
    private final Clock clock;

    Orders(
            OrderRepository orders,
            DeliveryRepository deliveries,
            InstalmentRepository instalments,
            BusinessDays days,
            Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.instalments = instalments;
        this.days = days;
        this.clock = clock;
    }

    void deliver(long orderId, Map<String, Object> form, String by) {
        HandOver handOver = HandOver.read(form, days.today());
        Order order = locked(orderId);
        Delivery delivery = deliveryOf(order);
        delivery.deliver(handOver, days.momentOn(handOver.on()), by, clock.instant());
        deliveries.saveAndFlush(delivery);
    }

    /** The instalments of which something is still to be paid. */
    List<Long> openInstalments(long orderId) {
        Order order = locked(orderId);
        return instalmentsOf(order).stream()
                .filter(Instalment::isOpen)
                .map(Instalment::id)
                .toList();
    }

    void close(long orderId) {
        Order order = locked(orderId);
        boolean paid = instalmentsOf(order).stream().noneMatch(Instalment::isOpen);
        order.close(deliveryOf(order).isDone(), paid, clock.instant());
        orders.saveAndFlush(order);
    }

    /** The order, which nobody else changes until the transaction ends. */
    Order locked(long orderId) {
        return orders.findLockedById(orderId)
                .orElseThrow(() -> Refusal.notFound("There is no order with the id " + orderId + "."));
    }

    private Delivery deliveryOf(Order order) {
        return deliveries.findById(order.id()).orElseThrow();
    }

    private List<Instalment> instalmentsOf(Order order) {
        return instalments.findByOrderIdInOrderByDueOnAscPositionAsc(List.of(order.id()));
    }
}
