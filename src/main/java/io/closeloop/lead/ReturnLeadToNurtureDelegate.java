package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Return lead to nurture: the lost deal may be won later. */
@Component
class ReturnLeadToNurtureDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    ReturnLeadToNurtureDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.returnToNurture(LeadToClose.Variables.LEAD_ID.get(execution));
    }
}
