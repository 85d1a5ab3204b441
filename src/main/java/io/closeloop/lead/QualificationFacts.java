package io.closeloop.lead;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Qualify lead: what is decided from what becomes of it. */
@Component
class QualificationFacts implements ExecutionListener {

    private final LeadScoring scoring;

    QualificationFacts(LeadScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(execution, scoring.qualificationFacts(LeadToClose.Variables.LEAD_ID.get(execution)));
    }
}
