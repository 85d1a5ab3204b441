package io.closeloop.lead;

import io.closeloop.process.MonthlyHygiene;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FlagPromisingLeadsDelegate implements JavaDelegate {

    private final LeadHygiene hygiene;

    FlagPromisingLeadsDelegate(LeadHygiene hygiene) {
        this.hygiene = hygiene;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (hygiene.flagBatch() == MonthlyHygiene.BATCH) {
            MonthlyHygiene.Variables.MORE_LEFT.set(execution, true);
        }
    }
}
