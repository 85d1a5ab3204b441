package io.closeloop.process;

import java.time.YearMonth;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code settleIncentive}. */
@Component
public class SettleIncentiveProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    SettleIncentiveProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Settles a rep's statement of a month, as a job after the transaction. */
    public void start(long statementId, YearMonth month, String rep) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                SettleIncentive.KEY,
                "IN-" + month + "-" + rep,
                Variables.putValue(SettleIncentive.Variables.STATEMENT_ID.name(), statementId)));
    }
}
