package io.closeloop.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code nurtureLead}. */
@Component
public class NurtureLeadProcess {

    /** Of the task of a lead that is worth more than others. */
    private static final int PROMISING = 75;

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final AsSystem asSystem;

    NurtureLeadProcess(RuntimeService runtimeService, TaskService taskService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /**
     * Ends the waiting of a lead that did something: its nurturing, or the time until its lost deal may be won back.
     * Without effect where its case waits for nothing of the kind.
     */
    public void engagementRecorded(String caseNumber) {
        asSystem.run(() -> runtimeService
                .createMessageCorrelation(NurtureLead.Messages.ENGAGEMENT_RECORDED)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll());
    }

    /**
     * Gives up leads that wait in the pool.
     *
     * @return how many; a lead that somebody has claimed is left to them
     */
    public int giveUp(Collection<String> caseNumbers, String why) {
        return asSystem.call(() -> {
            List<Task> unclaimed = tasks(caseNumbers, NurtureLead.Tasks.WORK_POOL_LEAD).stream()
                    .filter(task -> task.getAssignee() == null)
                    .toList();
            unclaimed.forEach(task -> taskService.complete(
                    task.getId(),
                    Variables.putValue(LeadForms.DECISION, Qualification.DISQUALIFIED.name())
                            .putValue(LeadForms.REVIEW_NOTE, why)));
            return unclaimed.size();
        });
    }

    /** Moves up what people have to decide about these leads. */
    public void moveUp(Collection<String> caseNumbers) {
        asSystem.run(() -> tasks(caseNumbers, NurtureLead.Tasks.WORK_POOL_LEAD, QualifyLead.Tasks.REVIEW_LEAD)
                .forEach(task -> taskService.setPriority(task.getId(), PROMISING)));
    }

    private List<Task> tasks(Collection<String> caseNumbers, String... definitionKeys) {
        return caseNumbers.isEmpty()
                ? List.of()
                : taskService
                        .createTaskQuery()
                        .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                        .taskDefinitionKeyIn(definitionKeys)
                        .list();
    }
}
