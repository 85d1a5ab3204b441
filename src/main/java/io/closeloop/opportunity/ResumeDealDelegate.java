package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeDealDelegate implements JavaDelegate {

    private final Deals deals;

    ResumeDealDelegate(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageEntry entry = deals.resumeIfHeld(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
        StageTimers.set(execution, entry);
    }
}
