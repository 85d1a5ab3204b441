package io.closeloop.rules;

import io.closeloop.process.RuleChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DecideCasesAgainDelegate implements JavaDelegate {

    private final Reevaluations reevaluations;

    DecideCasesAgainDelegate(Reevaluations reevaluations) {
        this.reevaluations = reevaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean left = reevaluations.nextRound(RuleChange.Variables.CHANGE_ID.get(execution));
        RuleChange.Variables.CASES_LEFT.set(execution, left);
    }
}
