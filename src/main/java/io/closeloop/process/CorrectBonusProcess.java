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

    /** Corrects a rep's bonus for a settled month, as a job after the transaction. */
    public void start(YearMonth month, String rep) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                CorrectBonus.KEY,
                "IN-" + month + "-" + rep,
                Variables.putValue(CorrectBonus.Variables.REP.name(), rep)
                        .putValue(CorrectBonus.Variables.MONTH.name(), month.toString())));
    }
}
