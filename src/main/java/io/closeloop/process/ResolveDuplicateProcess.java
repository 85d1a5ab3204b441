package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code resolveDuplicate}. */
@Component
public class ResolveDuplicateProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    ResolveDuplicateProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Asks a person, beside the lead's own case, whether the lead is one that is known already. */
    public void start(long duplicateId, long leadId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                ResolveDuplicate.KEY,
                caseNumber,
                Variables.putValue(ResolveDuplicate.Variables.DUPLICATE_ID.name(), duplicateId)
                        .putValue(LeadToClose.Variables.LEAD_ID.name(), leadId)));
    }
}
