package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code settleCredit}. */
@Component
public class SettleCreditProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    SettleCreditProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Asks finance what becomes of the part of a payment that was not owed. */
    public void start(long paymentId, long orderId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                SettleCredit.KEY,
                caseNumber,
                Variables.putValue(SettleCredit.Variables.PAYMENT_ID.name(), paymentId)
                        .putValue(OrderFulfilment.Variables.ORDER_ID.name(), orderId)));
    }
}
