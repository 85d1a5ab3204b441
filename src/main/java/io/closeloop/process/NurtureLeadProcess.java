package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The door to {@code nurtureLead}. */
@Component
public class NurtureLeadProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    NurtureLeadProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Ends the nurturing of a lead that did something; without effect where the lead is not being nurtured. */
    public void engagementRecorded(String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(NurtureLead.Messages.ENGAGEMENT_RECORDED)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll());
    }
}
