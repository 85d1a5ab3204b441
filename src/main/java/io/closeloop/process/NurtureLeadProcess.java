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

    /**
     * Ends the waiting of a lead that did something: its nurturing, or the time until its lost deal may be won back.
     * Without effect where its case waits for nothing of the kind.
     */
    public void engagementRecorded(String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(NurtureLead.Messages.ENGAGEMENT_RECORDED)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll());
    }
}
