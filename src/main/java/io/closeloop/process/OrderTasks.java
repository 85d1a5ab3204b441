package io.closeloop.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The door to finance's open tasks about overdue instalments. Those of the delivery and of a credit are left alone: what
 * they show does not change with a payment, and whoever completes one while a payment comes in must not meet it.
 */
@Component
public class OrderTasks {

    private final TaskService taskService;
    private final AsSystem asSystem;

    OrderTasks(TaskService taskService, AsSystem asSystem) {
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /** An open task about an overdue instalment of an order. */
    public record OverdueTask(String id, long orderId, long instalmentId) {}

    /** All of them in these cases, in one query. */
    public List<OverdueTask> overdue(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            // For the engine none means any.
            return List.of();
        }
        return asSystem.call(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                .taskDefinitionKey(CollectInstalment.Tasks.RESOLVE_OVERDUE_PAYMENT)
                .list()
                .stream()
                .flatMap(task -> overdueTask(task).stream())
                .toList());
    }

    /** Shows something else beside a task from now on. */
    public void show(OverdueTask task, Map<String, Object> shown) {
        asSystem.run(() -> taskService.setVariablesLocal(task.id(), shown));
    }

    /** A batch that ended a task still finds it until it is written, but nothing of it. */
    private Optional<OverdueTask> overdueTask(Task task) {
        Object orderId = taskService.getVariable(task.getId(), OrderFulfilment.Variables.ORDER_ID.name());
        Object instalmentId = taskService.getVariable(task.getId(), CollectInstalment.Variables.INSTALMENT_ID.name());
        return orderId == null || instalmentId == null
                ? Optional.empty()
                : Optional.of(new OverdueTask(task.getId(), (Long) orderId, (Long) instalmentId));
    }
}
