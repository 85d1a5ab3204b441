package io.closeloop.service;

import io.closeloop.process.AfterSales.Variables;
import io.closeloop.process.OrderFulfilment;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanFollowUpDelegate implements JavaDelegate {

    private final DeliveryFollowUps followUps;

    PlanFollowUpDelegate(DeliveryFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeliveryFollowUp planned = followUps.plan(OrderFulfilment.Variables.ORDER_ID.get(execution));
        Variables.DELIVERY_FOLLOW_UP_ID.set(execution, planned.id());
        Variables.FOLLOW_UP_WARNING_AT.set(execution, Date.from(followUps.warningAt(planned)));
        Variables.FOLLOW_UP_DUE_AT.set(execution, Date.from(planned.dueAt()));
    }
}
