package io.closeloop.process;

import io.closeloop.base.Groups;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The door to decisions about missed targets that nobody has taken yet. */
@Component
public class MeasureDecisions {

    private static final int URGENT = 90;

    private final TaskService taskService;
    private final AsSystem asSystem;

    MeasureDecisions(TaskService taskService, AsSystem asSystem) {
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /** Moves the task up, because its time is over. */
    public void markUrgent(long improvementId) {
        asSystem.run(() -> open(improvementId).forEach(task -> taskService.setPriority(task.getId(), URGENT)));
    }

    /** Offers the task to executives, beside those who have it already; asked twice, this changes nothing. */
    public void offerToExecutives(long improvementId) {
        asSystem.run(() -> open(improvementId).stream().map(Task::getId).forEach(this::offer));
    }

    private void offer(String taskId) {
        boolean offered = taskService.getIdentityLinksForTask(taskId).stream()
                .anyMatch(link -> Groups.EXECUTIVES.equals(link.getGroupId()));
        if (!offered) {
            taskService.addCandidateGroup(taskId, Groups.EXECUTIVES);
        }
    }

    /** There is one at most. */
    private List<Task> open(long improvementId) {
        return taskService
                .createTaskQuery()
                .taskDefinitionKey(ImproveFigure.Tasks.DECIDE_MEASURE)
                .processVariableValueEquals(ImproveFigure.Variables.IMPROVEMENT_ID.name(), improvementId)
                .listPage(0, 1);
    }
}
