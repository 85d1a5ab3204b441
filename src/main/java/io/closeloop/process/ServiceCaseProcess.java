package io.closeloop.process;

import io.closeloop.base.Refusal;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door to {@code serviceCase} and to the escalation beside it. */
@Component
public class ServiceCaseProcess {

    private static final int URGENT = 90;
    private static final String CASE_ID = ServiceCaseWork.Variables.SERVICE_CASE_ID.name();

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final AsSystem asSystem;

    ServiceCaseProcess(RuntimeService runtimeService, TaskService taskService, AsSystem asSystem) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.asSystem = asSystem;
    }

    /**
     * Starts the work on a recorded service case.
     *
     * @param caseNumber the business key: of the case it came out of, otherwise the account's number
     */
    public void start(long serviceCaseId, String caseNumber) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                ServiceCaseWork.KEY, caseNumber, Variables.putValue(CASE_ID, serviceCaseId)));
    }

    /** Goes on with a case whose customer was waited for. */
    public void customerAnswered(long serviceCaseId) {
        correlate(ServiceCaseWork.Messages.CUSTOMER_ANSWERED, serviceCaseId);
    }

    /** Takes up a case that was solved. */
    public void reopened(long serviceCaseId) {
        correlate(ServiceCaseWork.Messages.CASE_REOPENED, serviceCaseId);
    }

    /** Makes a late case a task of the managers. */
    public void escalate(long serviceCaseId, String caseNumber, String overdue) {
        asSystem.run(() -> runtimeService.startProcessInstanceByKey(
                HandleEscalation.KEY,
                caseNumber,
                Variables.putValue(CASE_ID, serviceCaseId)
                        .putValue(HandleEscalation.Variables.OVERDUE.name(), overdue)));
    }

    /** Moves the open tasks of service at a case up, because its time is nearly over. */
    public void markUrgent(long serviceCaseId) {
        asSystem.run(() -> taskService
                .createTaskQuery()
                .processDefinitionKey(ServiceCaseWork.KEY)
                .processVariableValueEquals(CASE_ID, serviceCaseId)
                .list()
                .forEach(task -> taskService.setPriority(task.getId(), Math.max(URGENT, task.getPriority()))));
    }

    private void correlate(String message, long serviceCaseId) {
        try {
            asSystem.run(() -> runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceVariableEquals(CASE_ID, serviceCaseId)
                    .correlate());
        } catch (MismatchingMessageCorrelationException gone) {
            throw Refusal.conflict("The case has just gone on. Look at it again.");
        }
    }
}
