package io.closeloop.process;

import java.time.YearMonth;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The door to {@code monthlyHygiene}. */
@Component
public class MonthlyHygieneProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    MonthlyHygieneProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Starts the hygiene of a month, as jobs after the transaction. */
    public void start(YearMonth month) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(MonthlyHygiene.KEY, "HY-" + month));
    }
}
