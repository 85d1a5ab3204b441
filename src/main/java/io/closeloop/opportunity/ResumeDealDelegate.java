package io.closeloop.opportunity;

import io.closeloop.process.LeadToClose;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeDealDelegate implements JavaDelegate {

    private final Deals deals;
    private final Clock clock;

    ResumeDealDelegate(Deals deals, Clock clock) {
        this.deals = deals;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageEntry entry = deals.resumeIfHeld(LeadToClose.Variables.OPPORTUNITY_ID.get(execution));
        StageTimers.setAgain(execution, entry, clock.instant());
    }
}
