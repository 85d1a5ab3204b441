package io.closeloop.process;

import java.time.YearMonth;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code correctBonus}. */
@Component
public class CorrectBonusProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CorrectBonusProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Corrects a rep's bonus for a settled month, as a job after the transaction; once, however long that one takes. */
    public void start(YearMonth month, String rep) {
        String businessKey = "IN-" + month + "-" + rep;
        asSystem.run(() -> {
            if (!isRunning(businessKey)) {
                runtimeService.startProcessInstanceByKey(
                        CorrectBonus.KEY,
                        businessKey,
                        Variables.putValue(CorrectBonus.Variables.REP.name(), rep)
                                .putValue(CorrectBonus.Variables.MONTH.name(), month.toString()));
            }
        });
    }

    private boolean isRunning(String businessKey) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(CorrectBonus.KEY)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
