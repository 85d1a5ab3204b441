package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person in Tasklist and a program learn when a step refuses what they sent. */
@CloseloopTest
class RefusedByProcessTest {

    private static final String PROCESS = "refusedByProcessTest";
    private static final String REFUSING = "refusingDelegate";
    private static final String FAILING = "failingDelegate";

    @LocalServerPort
    private int port;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private String rep;

    @BeforeEach
    void addSteps() {
        addStep(REFUSING, Refusal.invalid("amount", "must not be below 0", -1));
        addStep(FAILING, new ProcessEngineException("select secret from somewhere", new IllegalStateException()));
        rep = People.create(identityService, Groups.SALES);
    }

    @Test
    void refusedCompletionIsToldWithFieldsToProgramsAndTasklistAlike() throws Exception {
        // given
        String task = taskBefore(REFUSING);

        // when
        WebApp tasklist = new WebApp(port);
        tasklist.login("tasklist", rep, People.PASSWORD);

        // then
        assertTold(as(rep).post("/engine-rest/task/" + task + "/complete", "{}"));
        assertTold(as(rep).post("/engine-rest/task/" + task + "/submit-form", "{}"));
        assertTold(tasklist.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", "{}"));
        assertThat(taskService.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void refusedStartIsToldToo() throws Exception {
        // given
        deploy(model().serviceTask().camundaDelegateExpression("${" + REFUSING + "}"));
        Caller admin = new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD);

        // then
        assertTold(admin.post("/engine-rest/process-definition/key/" + PROCESS + "/start", "{}"));
        assertTold(admin.post("/engine-rest/process-definition/key/" + PROCESS + "/submit-form", "{}"));
    }

    @Test
    void failureOfOursTellsNothingOfItsInside() throws Exception {
        // given
        String task = taskBefore(FAILING);

        // when
        HttpResponse<String> answer = as(rep).post("/engine-rest/task/" + task + "/complete", "{}");

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("reference").doesNotContain("select", "Exception");
    }

    @Test
    void unknownTaskIsNotFound() throws Exception {
        assertThat(as(rep).post("/engine-rest/task/unknown/complete", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void textTheDatabaseCannotStoreIsNoFailureOfOurs() throws Exception {
        // given
        String task = taskBefore(REFUSING);
        String path = "/engine-rest/task/" + task + "/complete";

        // then
        assertThat(as(rep).post(path, "{\"variables\": {\"a\": {\"value\": \"x\\u0000\"}}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(as(rep).post(path, "{\"variables\": {\"a\": {\"value\": \"" + "x".repeat(9_000) + "\"}}}")
                        .statusCode())
                .isLessThan(500);
        assertThat(as(rep).get("/engine-rest/task/%00").statusCode()).isEqualTo(400);
        assertThat(as(rep).get("/engine-rest/task?maxResults=1&assignee=%00").statusCode())
                .isEqualTo(422);
    }

    private static void assertTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"type\":\"Refusal\"")
                .contains("\"message\":\"amount: must not be below 0\"")
                .contains("\"detail\":\"amount: must not be below 0\"")
                .contains("{\"field\":\"amount\",\"message\":\"must not be below 0\",\"rejected\":\"-1\"}");
    }

    private void addStep(String bean, RuntimeException thrown) {
        if (!beans.containsBean(bean)) {
            JavaDelegate step = execution -> {
                throw thrown;
            };
            beans.registerSingleton(bean, step);
        }
    }

    private String taskBefore(String bean) {
        deploy(model().userTask().camundaAssignee(rep).serviceTask().camundaDelegateExpression("${" + bean + "}"));
        String instance = runtimeService.startProcessInstanceByKey(PROCESS).getId();
        return taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static StartEventBuilder model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }

    private void deploy(AbstractFlowNodeBuilder<?, ?> model) {
        repositoryService
                .createDeployment()
                .name(PROCESS)
                .addModelInstance(PROCESS + ".bpmn", model.endEvent().done())
                .deploy();
    }

    private Caller as(String user) {
        return new Caller(port, user, People.PASSWORD);
    }
}
