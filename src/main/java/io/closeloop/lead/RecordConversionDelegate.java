package io.closeloop.lead;

import io.closeloop.process.ConvertLead;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record conversion: the lead is its owner's deal now. */
@Component
class RecordConversionDelegate implements JavaDelegate {

    private final LeadHandover handover;

    RecordConversionDelegate(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handover.convert(
                ConvertLead.Handover.CONVERSION.get(execution), LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
    }
}
