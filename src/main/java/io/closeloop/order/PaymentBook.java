package io.closeloop.order;

import io.closeloop.order.PaymentStore.Stored;
import io.closeloop.process.CollectInstalmentProcess;
import io.closeloop.process.SettleCreditProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records payments and takes them for their orders' instalments, the ones due first before the others. The orders are
 * locked, and a reference is written once: of two reports at one moment the second finds what the first did.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentBook {

    private final OrderRepository orders;
    private final InstalmentRepository instalments;
    private final PaymentStore store;
    private final CollectInstalmentProcess collection;
    private final SettleCreditProcess settleCredit;
    private final ShownOrders shown;

    PaymentBook(
            OrderRepository orders,
            InstalmentRepository instalments,
            PaymentStore store,
            CollectInstalmentProcess collection,
            SettleCreditProcess settleCredit,
            ShownOrders shown) {
        this.orders = orders;
        this.instalments = instalments;
        this.store = store;
        this.collection = collection;
        this.settleCredit = settleCredit;
        this.shown = shown;
    }

    /** What became of each payment, in their order. */
    List<PaymentResult> enter(List<NewPayment> payments, String by) {
        Map<String, Order> known = lock(payments);
        List<NewPayment> fitting = payments.stream()
                .filter(payment -> fault(payment, known) == null)
                .toList();
        Map<String, Long> recorded = store.record(fitting, known, by);
        Map<String, Stored> stored =
                store.byReference(fitting.stream().map(NewPayment::reference).toList());
        allocate(
                stored.values().stream()
                        .filter(payment -> recorded.containsKey(payment.reference()))
                        .sorted(Comparator.comparing(Stored::id))
                        .toList(),
                known);
        List<PaymentResult> results = new ArrayList<>();
        for (NewPayment payment : payments) {
            PaymentResult fault = fault(payment, known);
            results.add(fault == null ? result(payment, known, stored, recorded) : fault);
        }
        return results;
    }

    private Map<String, Order> lock(List<NewPayment> payments) {
        return orders
                .findLockedByNumberInOrderById(
                        payments.stream().map(NewPayment::orderNumber).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Order::number, Function.identity()));
    }

    private static PaymentResult fault(NewPayment payment, Map<String, Order> known) {
        Order order = known.get(payment.orderNumber());
        if (order == null) {
            return PaymentResult.UNKNOWN_ORDER;
        }
        boolean fits = payment.currency() == null || payment.currency().equals(order.currency());
        return fits ? null : PaymentResult.OTHER_CURRENCY;
    }

    /** The second of two equal rows is known by then. */
    private static PaymentResult result(
            NewPayment payment, Map<String, Order> known, Map<String, Stored> stored, Map<String, Long> recorded) {
        boolean same = stored.get(payment.reference())
                .is(payment, known.get(payment.orderNumber()).id());
        if (!same) {
            return PaymentResult.CONFLICT;
        }
        return recorded.remove(payment.reference()) == null ? PaymentResult.KNOWN : PaymentResult.RECORDED;
    }

    private void allocate(List<Stored> payments, Map<String, Order> known) {
        Map<Long, Order> byId = new HashMap<>();
        known.values().forEach(order -> byId.put(order.id(), order));
        Map<Long, List<Instalment>> open = instalments.findByOrderIdInOrderByDueOnAscPositionAsc(byId.keySet()).stream()
                .collect(Collectors.groupingBy(Instalment::orderId));
        Allocations allocations = new Allocations();
        payments.forEach(payment -> allocations.allocate(payment, open.getOrDefault(payment.orderId(), List.of())));
        instalments.flush();
        store.keep(allocations.made());
        store.keepCredits(allocations.credits());
        tell(allocations, byId);
        Set<Long> paid = payments.stream().map(Stored::orderId).collect(Collectors.toSet());
        byId.keySet().retainAll(paid);
        shown.showAnew(
                byId, allocations.completed().stream().map(Instalment::id).collect(Collectors.toSet()));
    }

    private void tell(Allocations allocations, Map<Long, Order> byId) {
        allocations
                .completed()
                .forEach(instalment -> collection.instalmentPaid(
                        instalment.id(), byId.get(instalment.orderId()).caseNumber()));
        allocations
                .credits()
                .forEach(credit -> settleCredit.start(
                        credit.paymentId(),
                        credit.orderId(),
                        byId.get(credit.orderId()).caseNumber()));
    }
}
