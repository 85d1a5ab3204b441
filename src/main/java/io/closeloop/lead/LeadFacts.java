package io.closeloop.lead;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Score lead: what its points are given for. */
@Component
class LeadFacts implements ExecutionListener {

    private final LeadScoring scoring;

    LeadFacts(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(execution, scoring.facts(LeadToClose.Variables.LEAD_ID.get(execution)));
    }
}
