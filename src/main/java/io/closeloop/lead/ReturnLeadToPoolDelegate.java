package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Return lead to pool: every seller may take it. */
@Component
class ReturnLeadToPoolDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    ReturnLeadToPoolDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.returnToPool(LeadToClose.Variables.LEAD_ID.get(execution));
    }
}
