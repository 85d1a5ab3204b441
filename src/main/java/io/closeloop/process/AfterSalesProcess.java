package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code afterSales}. */
@Component
public class AfterSalesProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    AfterSalesProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Starts what follows the delivery of an order: its follow-up is at once a task of service. */
    public void start(long orderId, long accountId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                AfterSales.KEY,
                caseNumber,
                Variables.putValue(OrderFulfilment.Variables.ORDER_ID.name(), orderId)
                        .putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), accountId)));
    }
}
