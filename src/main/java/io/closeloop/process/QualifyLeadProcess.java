package io.closeloop.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The door to {@code qualifyLead}, which runs inside a lead's case. */
@Component
public class QualifyLeadProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final AsSystem asSystem;

    QualifyLeadProcess(RuntimeService runtimeService, TaskService taskService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /** Scores leads again that wait for a review. One that somebody has taken to review is left to them. */
    public void rulesChanged(Collection<String> caseNumbers) {
        if (!caseNumbers.isEmpty()) {
            asSystem.run(() -> unclaimedReviews(caseNumbers).forEach(this::scoreAgain));
        }
    }

    private List<Task> unclaimedReviews(Collection<String> caseNumbers) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                .taskDefinitionKey(QualifyLead.Tasks.REVIEW_LEAD)
                .taskUnassigned()
                .list();
    }

    private void scoreAgain(Task review) {
        runtimeService
                .createMessageCorrelation(QualifyLead.Messages.RULES_CHANGED)
                .processInstanceId(review.getProcessInstanceId())
                .correlateAll();
    }
}
