package io.closeloop.lead;

import io.closeloop.process.ClearContact;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.NurtureLead;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record nurture touch: one cycle less is left. */
@Component
class RecordNurtureTouchDelegate implements JavaDelegate {

    private final LeadNurture nurture;

    RecordNurtureTouchDelegate(LeadNurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.touch(
                LeadToClose.Variables.LEAD_ID.get(execution), ClearContact.Variables.CONTACT_ALLOWED.get(execution));
        NurtureLead.Variables.CYCLES_LEFT.set(execution, NurtureLead.Variables.CYCLES_LEFT.get(execution) - 1);
    }
}
