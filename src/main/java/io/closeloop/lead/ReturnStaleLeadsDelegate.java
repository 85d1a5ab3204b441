package io.closeloop.lead;

import io.closeloop.process.MonthlyHygiene;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Return stale leads: those of the deals that were just taken off their owners. */
@Component
class ReturnStaleLeadsDelegate implements JavaDelegate {

    private final LeadHandover handover;

    ReturnStaleLeadsDelegate(LeadHandover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Object dealId : MonthlyHygiene.Handover.RETURNED_DEALS.get(execution)) {
            handover.takeOff((Long) dealId);
        }
    }
}
