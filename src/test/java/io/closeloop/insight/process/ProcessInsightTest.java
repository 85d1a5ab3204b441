package io.closeloop.insight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** On two processes of the test's own: one calls the other, whose task may end well or badly. */
@CloseloopTest
class ProcessInsightTest {

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvc mvc;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String outer = "outer" + suffix;
    private final String inner = "inner" + suffix;

    @BeforeEach
    void deploy() {
        // time stands still from here, far enough from midnight for a case to begin and end on one day
        clock.set(LocalDate.now(clock)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant());
        repositoryService
                .createDeployment()
                .addModelInstance(outer + ".bpmn", outerModel())
                .addModelInstance(inner + ".bpmn", innerModel())
                .deploy();
    }

    @Test
    void stepsAreCountedAndTimed() throws Exception {
        // given
        for (int hours : List.of(1, 2, 9)) {
            complete(start("OP-" + suffix + "-" + hours), Duration.ofHours(hours), true);
        }

        // when / then
        manager("/processes/" + inner + "/heatmap")
                .andExpect(status().isOk())
                .andExpect(jsonPath("leftOutUntil", nullValue()))
                .andExpect(jsonPath(of("Work", "name"), contains("Work on it")))
                .andExpect(jsonPath(of("Work", "type"), contains("userTask")))
                .andExpect(jsonPath(of("Work", "times"), contains(3)))
                .andExpect(jsonPath(of("Work", "medianSeconds"), contains(2 * 3600.0)))
                .andExpect(jsonPath(of("Work", "averageSeconds"), contains(4 * 3600.0)))
                .andExpect(jsonPath(of("Work", "longestSeconds"), contains(9 * 3600.0)))
                .andExpect(jsonPath(of("Work", "waiting"), contains(0)))
                .andExpect(jsonPath(of("Good", "times"), contains(3)))
                .andExpect(jsonPath(of("Bad", "times"), empty()));
    }

    @Test
    void openStepsAreToldAndThoseOverdueInTheCallingProcessToo() throws Exception {
        // given
        start("OP-" + suffix);
        clock.advance(Duration.ofDays(2));

        // when / then
        manager("/processes/" + inner + "/heatmap")
                .andExpect(jsonPath(of("Work", "waiting"), contains(1)))
                .andExpect(jsonPath(of("Work", "times"), contains(0)))
                .andExpect(jsonPath(of("Work", "overdue"), contains(1)))
                .andExpect(jsonPath(of("Work", "medianSeconds"), contains(nullValue())));
        manager("/processes/" + outer + "/heatmap")
                .andExpect(jsonPath(of("Call", "waiting"), contains(1)))
                .andExpect(jsonPath(of("Call", "overdue"), contains(1)));
    }

    @Test
    void onlyWhatEndedInThePeriodAndVersionIsCounted() throws Exception {
        // given
        complete(start("OP-" + suffix), Duration.ofHours(1), true);
        String today = LocalDate.now(clock).toString();
        String yesterday = LocalDate.now(clock).minusDays(1).toString();

        // when / then
        manager("/processes/" + inner + "/heatmap?from=" + today + "&to=" + today + "&version=1")
                .andExpect(jsonPath(of("Work", "times"), contains(1)));
        manager("/processes/" + inner + "/heatmap?from=" + yesterday + "&to=" + yesterday)
                .andExpect(jsonPath("steps", empty()));
        manager("/processes/" + inner + "/heatmap?version=2").andExpect(status().isNotFound());
        manager("/processes/nothing" + suffix + "/heatmap").andExpect(status().isNotFound());
        manager("/processes/" + inner + "/heatmap?from=" + today + "&to=" + yesterday)
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void finishedInstancesAreListedWithTheirOutcome() throws Exception {
        // given
        complete(start("OP-" + suffix + "-1"), Duration.ofHours(1), true);
        complete(start("OP-" + suffix + "-2"), Duration.ofHours(3), false);
        start("OP-" + suffix + "-3");
        String list = "/processes/" + inner + "/instances";

        // when / then
        manager(list)
                .andExpect(jsonPath("total", is(2)))
                .andExpect(jsonPath("items[*].businessKey", contains("OP-" + suffix + "-2", "OP-" + suffix + "-1")))
                .andExpect(jsonPath("items[*].outcome", contains("Deal lost", "Deal won")))
                .andExpect(jsonPath("items[*].durationSeconds", contains(3 * 3600.0, 3600.0)));
        manager(list + "?sort=duration").andExpect(jsonPath("items[*].outcome", contains("Deal won", "Deal lost")));
        manager(list + "?endEvent=Bad").andExpect(jsonPath("items[*].outcome", contains("Deal lost")));
        manager(list + "?businessKey=OP-" + suffix + "-1").andExpect(jsonPath("total", is(1)));
        manager(list + "?size=1&page=1")
                .andExpect(jsonPath("total", is(2)))
                .andExpect(jsonPath("items[*].outcome", contains("Deal won")));
        manager("/processes/" + inner + "/outcomes")
                .andExpect(jsonPath("$[*].outcome", contains("Deal lost", "Deal won")))
                .andExpect(jsonPath("$[*].instances", contains(1, 1)));
    }

    @Test
    void instanceTellsItsStepsInOrderAndTheCasesOtherInstances() throws Exception {
        // given
        Task task = start("OP-" + suffix);
        complete(task, Duration.ofHours(1), true);

        // when / then
        manager("/instances/" + task.getProcessInstanceId())
                .andExpect(jsonPath("key", is(inner)))
                .andExpect(jsonPath("state", is("COMPLETED")))
                .andExpect(jsonPath("outcome", is("Deal won")))
                .andExpect(jsonPath("definitionId", is(task.getProcessDefinitionId())))
                .andExpect(jsonPath("steps[*].step", contains("Begin", "Work", "Choice", "Good")))
                .andExpect(jsonPath("steps[1].who", is("rep.test")))
                .andExpect(jsonPath("steps[1].durationSeconds", is(3600.0)))
                .andExpect(jsonPath("earlierSteps", is(0)))
                .andExpect(jsonPath("others[*].key", contains(outer)));
        manager("/cases/OP-" + suffix).andExpect(jsonPath("$[*].key", contains(outer, inner)));
        manager("/instances/nothing").andExpect(status().isNotFound());
        manager("/cases/nothing").andExpect(jsonPath("$", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource({
        Groups.SALES_MANAGERS + ", 200",
        Groups.EXECUTIVES + ", 200",
        Groups.ADMINISTRATORS + ", 200",
        Groups.SALES + ", 403",
        Groups.ANALYSTS + ", 403",
        Groups.MARKETING + ", 403",
        Groups.SERVICE + ", 403"
    })
    void heatmapIsForThoseWhoOverseeProcesses(String group, int status) throws Exception {
        assertThat(as(group, "/processes/leadToClose/heatmap")
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/processes/leadToClose/instances",
                "/processes/leadToClose/outcomes",
                "/instances/any",
                "/cases/any"
            })
    void repSeesNothingOfHowProcessesRun(String path) throws Exception {
        as(Groups.SALES, path).andExpect(status().isForbidden());
        mvc.perform(get("/api/insights" + path)).andExpect(status().isUnauthorized());
    }

    private Task start(String businessKey) {
        runtimeService.startProcessInstanceByKey(outer, businessKey);
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        taskService.setAssignee(task.getId(), "rep.test");
        return task;
    }

    private void complete(Task task, Duration after, boolean good) {
        clock.advance(after);
        taskService.complete(task.getId(), Map.of("good", good));
    }

    private BpmnModelInstance outerModel() {
        return Bpmn.createExecutableProcess(outer)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("Call")
                .calledElement(inner)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent("Over")
                .done();
    }

    private BpmnModelInstance innerModel() {
        return Bpmn.createExecutableProcess(inner)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Begin")
                .userTask("Work")
                .name("Work on it")
                .camundaDueDate("${dateTime().plusDays(1).toDate()}")
                .exclusiveGateway("Choice")
                .condition("good", "${good}")
                .endEvent("Good")
                .name("Deal won")
                .moveToNode("Choice")
                .condition("bad", "${!good}")
                .endEvent("Bad")
                .name("Deal lost")
                .done();
    }

    private static String of(String step, String figure) {
        return "steps[?(@.step == '" + step + "')]." + figure;
    }

    private ResultActions manager(String path) throws Exception {
        return as(Groups.SALES_MANAGERS, path);
    }

    private ResultActions as(String group, String path) throws Exception {
        return mvc.perform(get("/api/insights" + path)
                .with(user("somebody").authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
