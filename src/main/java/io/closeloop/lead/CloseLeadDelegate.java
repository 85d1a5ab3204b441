package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Close lead: its case has ended. */
@Component
class CloseLeadDelegate implements JavaDelegate {

    private final LeadHandover handover;

    CloseLeadDelegate(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.close(LeadToClose.Variables.LEAD_ID.get(execution));
    }
}
