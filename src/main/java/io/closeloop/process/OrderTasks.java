package io.closeloop.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The door to finance's open tasks about an order. That of the delivery is left alone: whoever delivers while a payment
 * comes in must not be refused for what stands beside the task.
 */
@Component
public class OrderTasks {

    private final TaskService taskService;
    private final AsSystem asSystem;

    OrderTasks(TaskService taskService, AsSystem asSystem) {
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /**
     * An open task about an order.
     *
     * @param instalmentId which instalment it is about; null for none
     * @param paymentId    which payment it is about; null for none
     */
    public record OpenTask(String id, String definitionKey, Long instalmentId, Long paymentId) {}

    /** All of them. */
    public List<OpenTask> of(String caseNumber, long orderId) {
        return asSystem.call(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .processVariableValueEquals(OrderFulfilment.Variables.ORDER_ID.name(), orderId)
                .taskDefinitionKeyIn(CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT, SettleCredit.Tasks.SETTLE_CREDIT)
                .list()
                .stream()
                .map(this::openTask)
                .toList());
    }

    /** Shows something else beside a task from now on. */
    public void show(OpenTask task, Map<String, Object> shown) {
        asSystem.run(() -> taskService.setVariablesLocal(task.id(), shown));
    }

    private OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                (Long) taskService.getVariable(task.getId(), CollectInstalment.Variables.INSTALMENT_ID.name()),
                (Long) taskService.getVariable(task.getId(), SettleCredit.Variables.PAYMENT_ID.name()));
    }
}
