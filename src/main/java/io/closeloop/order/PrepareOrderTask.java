package io.closeloop.order;

import io.closeloop.base.Groups;
import io.closeloop.order.OrderCards.OrderCard;
import io.closeloop.process.CollectInstalment;
import io.closeloop.process.OrderFulfilment;
import io.closeloop.process.SettleCredit;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes an order's task ready to be worked on: whose it is, until when, how urgent and what it shows. */
@Component
class PrepareOrderTask implements TaskListener {

    private static final int HIGH_PRIORITY = 80;
    private static final int DAYS_TO_SETTLE = 7;

    private final OrderCards cards;
    private final ShownOrders shown;
    private final BusinessDays days;

    PrepareOrderTask(OrderCards cards, ShownOrders shown, BusinessDays days) {
        this.cards = cards;
        this.shown = shown;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        OrderCard order = cards.ofOrder(OrderFulfilment.Variables.ORDER_ID.get(task));
        switch (task.getTaskDefinitionKey()) {
            case OrderFulfilment.Tasks.DELIVER_ORDER -> deliver(task, order);
            case CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT -> resolve(task, order);
            case SettleCredit.Tasks.SETTLE_CREDIT -> settle(task, order);
            default -> throw new IllegalStateException("No task of an order: " + task.getTaskDefinitionKey());
        }
    }

    private void deliver(DelegateTask task, OrderCard order) {
        if (order.owner() != null) {
            task.setAssignee(order.owner());
        } else {
            task.addCandidateGroup(order.team() == null ? Groups.SALES : Groups.ofTeam(order.team()));
        }
        due(task, order.deliveryDueOn());
        show(task, order, null, null);
    }

    private void resolve(DelegateTask task, OrderCard order) {
        task.setPriority(HIGH_PRIORITY);
        due(task, days.today().plusDays(1));
        show(task, order, CollectInstalment.Variables.INSTALMENT_ID.get(task), null);
    }

    private void settle(DelegateTask task, OrderCard order) {
        due(task, days.today().plusDays(DAYS_TO_SETTLE));
        show(task, order, null, SettleCredit.Variables.PAYMENT_ID.get(task));
    }

    private void due(DelegateTask task, LocalDate day) {
        task.setDueDate(Date.from(days.endOfWorkOn(day)));
    }

    private void show(DelegateTask task, OrderCard order, Long instalmentId, Long paymentId) {
        shown.of(task.getTaskDefinitionKey(), order, instalmentId, paymentId).forEach(task::setVariableLocal);
    }
}
