package io.closeloop.order;

import io.closeloop.order.OrderCards.CreditCard;
import io.closeloop.order.OrderCards.InstalmentCard;
import io.closeloop.order.OrderCards.OrderCard;
import io.closeloop.process.CollectInstalment;
import io.closeloop.process.OrderForms.Shown;
import io.closeloop.process.OrderFulfilment;
import io.closeloop.process.OrderTasks;
import io.closeloop.process.OrderTasks.OverdueTask;
import io.closeloop.process.SettleCredit;
import io.closeloop.process.TaskJson;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands beside an order's tasks, on their cards and in their forms. */
@Component
class ShownOrders {

    private final OrderCards cards;
    private final OrderTasks tasks;
    private final TaskJson json;
    private final ZoneId businessZone;

    ShownOrders(OrderCards cards, OrderTasks tasks, TaskJson json, ZoneId businessZone) {
        this.cards = cards;
        this.tasks = tasks;
        this.json = json;
        this.businessZone = businessZone;
    }

    /**
     * As variables of a task.
     *
     * @param instalmentId of Resolve overdue payment
     * @param paymentId    of Settle credit
     */
    Map<String, Object> of(String task, OrderCard order, Long instalmentId, Long paymentId) {
        OrderText text = new OrderText(order);
        return switch (task) {
            case OrderFulfilment.Tasks.DELIVER_ORDER -> shown(order, text, order.amount(), "Delivery");
            case CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT -> {
                InstalmentCard instalment = cards.ofInstalment(instalmentId, businessZone.getId());
                yield shown(order, text.with(instalment), instalment.open(), "Payment overdue");
            }
            case SettleCredit.Tasks.SETTLE_CREDIT -> {
                CreditCard credit = cards.ofCredit(paymentId);
                yield shown(order, text.with(credit), credit.amount(), "Overpaid");
            }
            default -> throw new IllegalStateException("No task of an order: " + task);
        };
    }

    /**
     * Money came in: what the tasks about overdue instalments say of it is no longer so.
     *
     * @param paid      orders by their ids
     * @param completed instalments whose tasks end with it; in an import's batch the engine's queries still find them
     */
    void showAnew(Map<Long, Order> paid, Set<Long> completed) {
        Set<String> cases = paid.values().stream().map(Order::caseNumber).collect(Collectors.toSet());
        tasks.overdue(cases).stream()
                .filter(task -> paid.containsKey(task.orderId()) && !completed.contains(task.instalmentId()))
                .forEach(this::showAnew);
    }

    private void showAnew(OverdueTask task) {
        OrderCard order = cards.ofOrder(task.orderId());
        tasks.show(task, of(CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT, order, task.instalmentId(), null));
    }

    private Map<String, Object> shown(OrderCard order, OrderText text, BigDecimal amount, String stage) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(Shown.CUSTOMER, order.customer() == null ? "" : order.customer());
        shown.put(Shown.AMOUNT, text.money(amount));
        shown.put(Shown.STAGE, stage);
        shown.put(Shown.ORDER, json.value(text.shown()));
        return shown;
    }
}
