package io.closeloop.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * The door for those who play a case through: they send forms as its people do in Tasklist, with these people's
 * permissions, and do the jobs themselves instead of waiting for the executor.
 */
@Component
public class CaseWork {

    private final TaskService taskService;
    private final FormService formService;
    private final IdentityService identityService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final ObjectMapper json;

    CaseWork(
            TaskService taskService,
            FormService formService,
            IdentityService identityService,
            ManagementService managementService,
            RepositoryService repositoryService,
            ObjectMapper json) {
        this.taskService = taskService;
        this.formService = formService;
        this.identityService = identityService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.json = json;
    }

    /** A job and when it is due. */
    public record DueJob(String id, Instant due) {}

    /**
     * Sends the form of a case's open task in the name of a user, who claims the task where nobody has it.
     *
     * @param form lists and objects are sent as JSON
     */
    public void complete(String caseNumber, String taskKey, String userId, Map<String, ?> form) {
        as(userId, () -> {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .taskDefinitionKey(taskKey)
                    .singleResult();
            if (task.getAssignee() == null) {
                taskService.claim(task.getId(), userId);
            }
            formService.submitTaskForm(task.getId(), variables(form));
        });
    }

    /** Sends the form that starts a process in the name of a user. */
    public void start(String processKey, String userId, Map<String, ?> form) {
        as(userId, () -> {
            ProcessDefinition definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult();
            formService.submitStartForm(definition.getId(), variables(form));
        });
    }

    private void as(String userId, Runnable work) {
        List<String> groups = identityService.createGroupQuery().groupMember(userId).listPage(0, 100).stream()
                .map(Group::getId)
                .toList();
        identityService.setAuthentication(userId, groups);
        try {
            work.run();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Leaves a process's jobs undone from now on, also those that are still to come, until they are let go. */
    public void holdBack(String processKey) {
        managementService.suspendJobDefinitionByProcessDefinitionKey(processKey, true);
    }

    /** Lets the jobs go that were held back. */
    public void letGo(String processKey) {
        managementService.activateJobDefinitionByProcessDefinitionKey(processKey, true);
    }

    /** The job that is due first, if that is before the moment; none that is held back. */
    public Optional<DueJob> nextJob(Instant before) {
        return managementService
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(before))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> new DueJob(job.getId(), job.getDuedate().toInstant()))
                .findFirst();
    }

    /** Does a job now, in the system's name. */
    public void run(DueJob job) {
        managementService.executeJob(job.id());
    }

    private Map<String, Object> variables(Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.replaceAll((name, value) -> value instanceof Collection<?> || value instanceof Map<?, ?>
                ? SpinValues.jsonValue(text(value)).create()
                : value);
        return variables;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
