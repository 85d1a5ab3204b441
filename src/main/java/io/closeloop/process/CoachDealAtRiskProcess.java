package io.closeloop.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code coachDealAtRisk}. */
@Component
public class CoachDealAtRiskProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CoachDealAtRiskProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Makes a deal whose risk has just turned high a task of the managers. */
    public void start(String caseNumber, long opportunityId, List<String> reasons) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                CoachDealAtRisk.KEY,
                caseNumber,
                Variables.putValue(LeadToClose.Variables.OPPORTUNITY_ID.name(), opportunityId)
                        .putValue(CoachDealAtRisk.Variables.RISK_REASONS.name(), String.join("\n", reasons))));
    }

    /** Takes the task away, where nobody has done it yet. */
    public void riskOver(String caseNumber, long opportunityId) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(CoachDealAtRisk.Messages.RISK_OVER)
                .processInstanceBusinessKey(caseNumber)
                .processInstanceVariableEquals(LeadToClose.Variables.OPPORTUNITY_ID.name(), opportunityId)
                .correlateAll());
    }
}
