package io.closeloop.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Divides payments among their orders' instalments; what is left over is the customer's credit. */
final class Allocations {

    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<Instalment> completed = new ArrayList<>();

    /** @param instalments of the payment's order, the one to be paid first before the others */
    void allocate(PaymentStore.Stored payment, List<Instalment> instalments) {
        BigDecimal rest = payment.amount();
        for (Instalment instalment : instalments) {
            BigDecimal taken = instalment.take(rest, payment.paidAt());
            if (taken.signum() > 0) {
                allocations.add(new Allocation(payment.id(), instalment.id(), taken));
                rest = rest.subtract(taken);
                if (instalment.isPaid()) {
                    completed.add(instalment);
                }
            }
        }
        if (rest.signum() > 0) {
            credits.add(new Credit(payment.id(), payment.orderId(), rest));
        }
    }

    List<Allocation> made() {
        return List.copyOf(allocations);
    }

    List<Credit> credits() {
        return List.copyOf(credits);
    }

    /** The instalments that are fully paid by these payments. */
    List<Instalment> completed() {
        return List.copyOf(completed);
    }
}
