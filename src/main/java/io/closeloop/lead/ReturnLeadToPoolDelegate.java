package io.closeloop.lead;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Return lead to pool: every seller may take it. A deal's task knows the deal, the nurturing the lead. */
@Component
class ReturnLeadToPoolDelegate implements JavaDelegate {

    private final LeadNurture nurture;
    private final LeadHandover handover;

    ReturnLeadToPoolDelegate(LeadNurture nurture, LeadHandover handover) {
        this.nurture = nurture;
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long opportunityId = LeadToClose.Variables.OPPORTUNITY_ID.get(execution);
        if (opportunityId == null) {
            nurture.returnToPool(LeadToClose.Variables.LEAD_ID.get(execution));
        } else {
            handover.takeOff(opportunityId);
        }
    }
}
