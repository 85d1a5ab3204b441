package io.closeloop.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code coachDealAtRisk}. */
@Component
public class CoachDealAtRiskProcess {

    /** As much of them as the engine keeps of a text. Who publishes the decision writes them, however long. */
    private static final int LONGEST_REASONS = 4_000;

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
                        .putValue(CoachDealAtRisk.Variables.RISK_REASONS.name(), bounded(reasons))));
    }

    private static String bounded(List<String> reasons) {
        String text = String.join("\n", reasons);
        if (text.length() <= LONGEST_REASONS) {
            return text;
        }
        int end = LONGEST_REASONS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
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
