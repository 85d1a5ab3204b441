package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The door to {@code collectInstalment}. */
@Component
public class CollectInstalmentProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CollectInstalmentProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Ends the collection of an instalment that is paid; without effect where it has not begun or has ended. */
    public void instalmentPaid(long instalmentId, String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(CollectInstalment.Messages.INSTALMENT_PAID)
                .processInstanceBusinessKey(caseNumber)
                .processInstanceVariableEquals(CollectInstalment.Variables.INSTALMENT_ID.name(), instalmentId)
                .correlateAll());
    }
}
