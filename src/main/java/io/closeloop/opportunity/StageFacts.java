package io.closeloop.opportunity;

import io.closeloop.process.DecisionFacts;
import io.closeloop.process.LeadToClose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What the stage policy is decided from. */
@Component
class StageFacts implements ExecutionListener {

    private final DealCards cards;

    StageFacts(DealCards cards) {
        this.cards = cards;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionFacts.put(execution, cards.stageFacts(LeadToClose.Variables.OPPORTUNITY_ID.get(execution)));
    }
}
