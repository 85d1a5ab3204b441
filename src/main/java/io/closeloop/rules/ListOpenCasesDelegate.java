package io.closeloop.rules;

import io.closeloop.process.RuleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ListOpenCasesDelegate implements JavaDelegate {

    private final Listings listings;

    ListOpenCasesDelegate(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean left = listings.nextRound(RuleChange.Variables.CHANGE_ID.get(execution));
        RuleChange.Variables.CASES_LEFT.set(execution, left);
    }
}
