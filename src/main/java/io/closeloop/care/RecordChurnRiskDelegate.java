package io.closeloop.care;

import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.EvaluateCustomer.ChurnRisk;
import io.closeloop.process.TakenDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordChurnRiskDelegate implements JavaDelegate {

    private final Rescues rescues;
    private final TakenDecisions decisions;

    RecordChurnRiskDelegate(Rescues rescues, TakenDecisions decisions) {
        this.rescues = rescues;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long rescueId = rescues.assess(
                        EvaluateCustomer.Variables.ACCOUNT_ID.get(execution),
                        Risk.valueOf(ChurnRisk.RISK.get(execution)),
                        ChurnRisk.REASON.get(execution),
                        decisions.last(execution))
                .orElse(null);
        EvaluateCustomer.Variables.RESCUE_ID.set(execution, rescueId);
    }
}
