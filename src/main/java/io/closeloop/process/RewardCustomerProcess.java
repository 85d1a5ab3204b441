package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code rewardCustomer}. */
@Component
public class RewardCustomerProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    RewardCustomerProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /**
     * Gives a customer points, as a job after the transaction; for the same deal or lead only once.
     *
     * @param reference number of the deal or of the lead
     */
    public void start(long accountId, String accountNumber, RewardEvent event, String reference) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                RewardCustomer.KEY,
                accountNumber,
                Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), accountId)
                        .putValue(RewardCustomer.Variables.EVENT.name(), event.name())
                        .putValue(RewardCustomer.Variables.REFERENCE.name(), reference)));
    }
}
