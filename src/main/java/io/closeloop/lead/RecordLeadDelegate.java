package io.closeloop.lead;

import io.closeloop.process.CurrentUser;
import io.closeloop.process.FormInput;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record lead: takes it from the start form; one that came in another way is recorded already. */
@Component
class RecordLeadDelegate implements JavaDelegate {

    private final LeadStart leadStart;
    private final CurrentUser currentUser;

    RecordLeadDelegate(LeadStart leadStart, CurrentUser currentUser) {
        this.leadStart = leadStart;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (LeadToClose.Variables.LEAD_ID.get(execution) == null) {
            Lead lead = leadStart.record(FormInput.take(execution, NewLead.FIELDS), currentUser.actor());
            LeadToClose.Variables.LEAD_ID.set(execution, lead.id());
            execution.setProcessBusinessKey(lead.number());
        }
    }
}
