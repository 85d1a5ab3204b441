package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code orderFulfilment}. */
@Component
public class OrderFulfilmentProcess {

    private final RuntimeService runtimeService;
    private final AsSystem asSystem;

    OrderFulfilmentProcess(RuntimeService runtimeService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.asSystem = asSystem;
    }

    /** Starts the delivery and collection of an order; they begin after the transaction, as a job. */
    public void start(long orderId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                OrderFulfilment.KEY,
                caseNumber,
                Variables.putValue(OrderFulfilment.Variables.ORDER_ID.name(), orderId)));
    }
}
