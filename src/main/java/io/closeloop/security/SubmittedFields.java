package io.closeloop.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.AsSystem;
import io.closeloop.process.EmbeddedForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What may be sent with a task's end or a process's start: the fields of its form. Any other variable would stay in the
 * process, where it could stand for one of its own, for a decision's fact or for a bean.
 */
@Component
class SubmittedFields {

    private static final String DEFINITIONS = "process-definition";
    private static final String BY_KEY = "key";
    private static final Set<String> ENDING = Set.of("complete", "submit-form", "resolve");
    private static final Set<String> STARTING = Set.of("start", "submit-form");

    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final FormService formService;
    private final AsSystem asSystem;
    private final ObjectMapper json;

    SubmittedFields(
            TaskService taskService,
            RepositoryService repositoryService,
            FormService formService,
            AsSystem asSystem,
            ObjectMapper json) {
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.formService = formService;
        this.asSystem = asSystem;
        this.json = json;
    }

    /** The fields; empty where the path submits nothing, or something that is not there, which the engine tells. */
    Optional<FieldLabels> of(List<String> path) {
        if (EnginePaths.isOnTask(path, ENDING)) {
            return asSystem.call(
                    () -> task(path.get(path.size() - 2)).map(this::fields).map(FieldLabels::new));
        }
        int definitions = path.indexOf(DEFINITIONS);
        boolean starts = definitions >= 0 && STARTING.contains(path.get(path.size() - 1));
        return starts
                ? asSystem.call(() -> definition(path.subList(definitions + 1, path.size() - 1))
                        .map(this::fields)
                        .map(FieldLabels::new))
                : Optional.empty();
    }

    private Optional<Task> task(String id) {
        return Optional.ofNullable(
                taskService.createTaskQuery().taskId(id).initializeFormKeys().singleResult());
    }

    private Map<String, String> fields(Task task) {
        return task.getCamundaFormRef() == null
                ? EmbeddedForms.fieldsOf(task.getTaskDefinitionKey())
                : labels(formService.getDeployedTaskForm(task.getId()));
    }

    /** By its id, or by "key" and its key, and what there may be of tenants behind it. */
    private Optional<ProcessDefinition> definition(List<String> which) {
        if (which.isEmpty()) {
            return Optional.empty();
        }
        ProcessDefinitionQuery query = repositoryService.createProcessDefinitionQuery();
        boolean byKey = which.size() > 1 && which.get(0).equals(BY_KEY);
        return (byKey
                        ? query.processDefinitionKey(which.get(1)).latestVersion()
                        : query.processDefinitionId(which.get(0)))
                .listPage(0, 1).stream().findFirst();
    }

    private Map<String, String> fields(ProcessDefinition definition) {
        return formService.getStartFormData(definition.getId()).getCamundaFormRef() == null
                ? EmbeddedForms.fieldsOfStart(definition.getKey())
                : labels(formService.getDeployedStartForm(definition.getId()));
    }

    private Map<String, String> labels(InputStream form) {
        try (form) {
            Map<String, String> labels = new HashMap<>();
            collect(json.readTree(form), labels);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form's or a group's components; only what has a key is a field. */
    private static void collect(JsonNode parent, Map<String, String> labels) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText();
            if (!key.isEmpty()) {
                String label = component.path("dateLabel").asText(key);
                labels.put(key, component.path("label").asText(label));
            }
            collect(component, labels);
        }
    }
}
