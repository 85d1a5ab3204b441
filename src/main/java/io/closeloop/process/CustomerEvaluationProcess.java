package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code evaluateCustomer}. */
@Component
public class CustomerEvaluationProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    CustomerEvaluationProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * Has a customer's tier decided anew, as a job after the transaction: after a purchase, a survey, a month. It belongs to
     * no case, as it may go on when the case that gave the reason has ended.
     */
    public void start(long accountId, String accountNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                EvaluateCustomer.KEY,
                accountNumber,
                Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), accountId)));
    }
}
