package io.closeloop.process;

import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to a case's open user tasks: who has them, and the pool. */
@Component
public class DealTasks {

    /** The decision a claimed pool lead's form carries. */
    public static final String DECISION = "decision";

    private static final int URGENT = 90;

    private final TaskService taskService;
    private final AsSystem asSystem;

    DealTasks(TaskService taskService, AsSystem asSystem) {
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /** Gives the owner's open tasks of a deal to another owner. */
    public void handOver(String caseNumber, long opportunityId, String owner) {
        asSystem.run(() -> assign(tasks(caseNumber, opportunityId, StageWork.Tasks.OF_OWNER), owner));
    }

    /** Gives a deal's open measures to another owner; the stage's own task finds its owner by itself. */
    public void handOverMeasures(String caseNumber, long opportunityId, String owner) {
        Set<String> measures = Set.of(CarryOutMeasure.Tasks.CARRY_OUT_MEASURE);
        asSystem.run(() -> assign(tasks(caseNumber, opportunityId, measures), owner));
    }

    /** Moves the owner's open tasks of a deal up, because their time is over. */
    public void markUrgent(String caseNumber, long opportunityId) {
        asSystem.run(() -> tasks(caseNumber, opportunityId, StageWork.Tasks.OF_OWNER)
                .forEach(task -> taskService.setPriority(task.getId(), URGENT)));
    }

    /** Offers the first contact with a customer to every seller, because its owner did not begin in time. */
    public void offerToPool(String caseNumber) {
        asSystem.run(() -> tasks(caseNumber, StageWork.Tasks.CONTACT_CUSTOMER).stream()
                .map(Task::getId)
                .forEach(this::offer));
    }

    /** Asked of a task that is offered already, this changes nothing. */
    private void offer(String taskId) {
        taskService.setAssignee(taskId, null);
        boolean offered = taskService.getIdentityLinksForTask(taskId).stream()
                .anyMatch(link -> Groups.SALES.equals(link.getGroupId()));
        if (!offered) {
            taskService.addCandidateGroup(taskId, Groups.SALES);
        }
    }

    /**
     * Takes a case from the pool for a user. A lead that waits there without an opportunity is thereby qualified.
     *
     * @throws Refusal CONFLICT where it is not in the pool or somebody was faster
     */
    public void claimFromPool(String caseNumber, String userId) {
        asSystem.run(() -> claim(caseNumber, userId));
    }

    private void claim(String caseNumber, String userId) {
        Task task = tasks(caseNumber, StageWork.Tasks.CONTACT_CUSTOMER, NurtureLead.Tasks.WORK_POOL_LEAD).stream()
                .filter(candidate -> candidate.getAssignee() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(caseNumber + " is not in the pool."));
        taskService.claim(task.getId(), userId);
        if (task.getTaskDefinitionKey().equals(NurtureLead.Tasks.WORK_POOL_LEAD)) {
            taskService.complete(task.getId(), Variables.putValue(DECISION, Qualification.QUALIFIED.name()));
        }
    }

    private void assign(List<Task> tasks, String owner) {
        tasks.forEach(task -> taskService.setAssignee(task.getId(), owner));
    }

    /** Tasks of one deal: a case that was won back still has measures of the deal that was lost. */
    private List<Task> tasks(String caseNumber, long opportunityId, Set<String> definitionKeys) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .processVariableValueEquals(LeadToClose.Variables.OPPORTUNITY_ID.name(), opportunityId)
                .taskDefinitionKeyIn(definitionKeys.toArray(String[]::new))
                .list();
    }

    private List<Task> tasks(String caseNumber, String... definitionKeys) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKeyIn(definitionKeys)
                .list();
    }
}
