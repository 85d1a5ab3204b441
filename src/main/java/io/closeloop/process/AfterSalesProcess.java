package io.closeloop.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code afterSales}. */
@Component
public class AfterSalesProcess {

    private static final int URGENT = 90;

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final AsSystem asSystem;

    AfterSalesProcess(RuntimeService runtimeService, TaskService taskService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
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

    /** Moves an open follow-up up, because its time is nearly over. */
    public void markUrgent(long deliveryFollowUpId) {
        asSystem.run(() -> taskService
                .createTaskQuery()
                .taskDefinitionKey(AfterSales.Tasks.FOLLOW_UP_DELIVERY)
                .processVariableValueEquals(AfterSales.Variables.DELIVERY_FOLLOW_UP_ID.name(), deliveryFollowUpId)
                .listPage(0, 1)
                .forEach(task -> taskService.setPriority(task.getId(), Math.max(URGENT, task.getPriority()))));
    }
}
