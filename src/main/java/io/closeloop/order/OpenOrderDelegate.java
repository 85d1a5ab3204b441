package io.closeloop.order;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenOrderDelegate implements JavaDelegate {

    private final OrderOpening opening;

    OpenOrderDelegate(OrderOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
    }
}
