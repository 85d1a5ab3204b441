package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.StageWork;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people can send into a process with its tasks' forms, and what they cannot. */
@CloseloopTest
class SubmittedFieldsTest {

    private static final String PROCESS = "submittedFieldsTest";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private Caller rep;

    /** The tasks and forms of the real processes, without the deal that these need. */
    @BeforeEach
    void deploy() {
        rep = new Caller(port, People.create(identityService, Groups.SALES), People.PASSWORD);
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(StageWork.Tasks.PREPARE_QUOTE)
                .camundaFormKey("embedded:/embedded-forms/quote/prepare-quote.html")
                .camundaCandidateGroups(Groups.SALES)
                .userTask(StageWork.Tasks.APPROVE_QUOTE)
                .camundaFormRef("approveQuote")
                .camundaFormRefBinding("latest")
                .camundaCandidateGroups(Groups.SALES)
                .endEvent()
                .done();
        repositoryService
                .createDeployment()
                .name(PROCESS)
                .enableDuplicateFiltering(true)
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy();
    }

    @Test
    void startTakesNoVariableThatWouldHideABean() throws Exception {
        // given
        WebApp tasklist = new WebApp(port);
        tasklist.login("tasklist", rep.user(), People.PASSWORD);
        String id = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(LeadToClose.KEY)
                .latestVersion()
                .singleResult()
                .getId();

        // then
        for (String path : List.of("key/" + LeadToClose.KEY, id)) {
            for (String action : List.of("/start", "/submit-form")) {
                String start = "process-definition/" + path + action;
                assertNoField(rep.post("/engine-rest/" + start, sending("closeLeadDelegate")));
                assertNoField(rep.post("/engine-rest/engine/default/" + start, sending("closeLeadDelegate")));
                assertNoField(
                        tasklist.post("/camunda/api/engine/engine/default/" + start, sending("closeLeadDelegate")));
            }
        }
    }

    @Test
    void quoteTakesNoVariableOfTheNameOfADecisionsFact() throws Exception {
        // given
        String task = openTask();

        // then
        for (String action : List.of("complete", "complete/", "submit-form", "resolve")) {
            assertNoField(rep.post("/engine-rest/task/" + task + "/" + action, sending("discount")));
        }
        assertThat(rep.post("/engine-rest/task/" + task + "/complete", sending("discountPercent"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void approverSendsNoOutcomeOfTheStage() throws Exception {
        // given
        String quote = openTask();
        String instance = instanceOf(quote);
        rep.post("/engine-rest/task/" + quote + "/complete", sending("outcome"));
        String approval = openTask(instance);

        // then
        for (String field : List.of("outcome", "holdUntil")) {
            assertNoField(rep.post("/engine-rest/task/" + approval + "/submit-form", sending(field)));
        }
        assertThat(rep.post("/engine-rest/task/" + approval + "/submit-form", sending("decision"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void objectIsNoFieldsValueWhichIsToldByTheFieldsLabel() throws Exception {
        // when
        HttpResponse<String> answer =
                rep.post("/engine-rest/process-definition/key/" + LeadToClose.KEY + "/submit-form", """
                {"variables": {"company": {"type": "Object", "value": "{}", "valueInfo": {
                  "objectTypeName": "java.util.concurrent.Phaser", "serializationDataFormat": "application/json"}}}}""");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Company: must be of a type that forms have")
                .contains("\"field\":\"company\"");
    }

    @Test
    void taskEndsByItsFormOnly() throws Exception {
        // given
        String task = openTask();
        WebApp tasklist = new WebApp(port);
        tasklist.login("tasklist", rep.user(), People.PASSWORD);

        // then
        for (String action : List.of("bpmnError", "bpmnEscalation")) {
            String path = "task/" + task + "/" + action;
            String body = "{\"errorCode\": \"x\", \"escalationCode\": \"x\"}";
            assertThat(rep.post("/engine-rest/" + path, body).body()).contains("A task ends by its form only.");
            assertThat(tasklist.post("/camunda/api/engine/engine/default/" + path, body)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(taskService.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void taskIsClaimedInTheOwnNameOnly() throws Exception {
        // given
        String path = "/engine-rest/task/" + openTask() + "/claim";
        String colleague = People.create(identityService, Groups.SALES);

        // then
        assertThat(rep.post(path, "{\"userId\": \"" + colleague + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(rep.post(path, "{\"userId\": \"" + rep.user() + "\"}").statusCode())
                .isEqualTo(204);
    }

    private static String sending(String field) {
        return "{\"variables\": {\"" + field + "\": {\"value\": \"ON_HOLD\"}}}";
    }

    private static void assertNoField(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("it is no field of this form").contains("\"type\":\"Refusal\"");
    }

    private String openTask() {
        return openTask(runtimeService.startProcessInstanceByKey(PROCESS).getId());
    }

    private String openTask(String instance) {
        return taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String instanceOf(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }
}
