package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may decide on a rule change, by whichever way the task is reached. */
@CloseloopTest
class RuleApprovalTest {

    private static final String KEY = "winBackPolicy";
    private static final String YES = "{\"variables\": {\"decision\": {\"value\": \"APPROVED\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    private String author;
    private Task task;

    /** The author manages sales too: in a small house one person may do both. */
    @BeforeEach
    void aChangeOfAnAnalystWhoManagesSales() throws Exception {
        author = People.create(identityService, Groups.ANALYSTS, Groups.SALES_MANAGERS);
        String xml = as(author).get("/api/rules/" + KEY + "/xml").body().replaceFirst(">90<", ">91<");
        String escaped = JsonPath.parse(Map.of("xml", xml)).jsonString();
        HttpResponse<String> draft = as(author).post("/api/rules/" + KEY + "/drafts", escaped);
        HttpResponse<String> change = as(author)
                .post(
                        "/api/rules/" + KEY + "/submit",
                        "{\"draftId\": %s, \"note\": \"Ask sooner\"}"
                                .formatted(JsonPath.<Integer>read(draft.body(), "$.id")));
        assertThat(change.statusCode()).as(change.body()).isEqualTo(202);
        String number = JsonPath.read(change.body(), "$.number");
        listOpenCases(number);
        task = taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    /** The job that stands before the task. */
    private void listOpenCases(String number) {
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    @Test
    void authorNeitherClaimsNorApprovesTheOwnChangeInTasklist() throws Exception {
        // given
        WebApp tasklist = new WebApp(port);
        tasklist.login("tasklist", author, People.PASSWORD);
        int version = version();
        String path = "/camunda/api/engine/engine/default/task/" + task.getId();

        // when
        HttpResponse<String> claim = tasklist.post(path + "/claim", "{\"userId\": \"" + author + "\"}");
        HttpResponse<String> approval = tasklist.post(path + "/submit-form", YES);

        // then
        assertThat(claim.statusCode()).isEqualTo(403);
        assertThat(claim.body()).contains("own change");
        assertThat(approval.statusCode()).isEqualTo(403);
        assertThat(approval.body()).contains("own change: somebody else decides on it");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void authorApprovesTheOwnChangeByNoOtherWayEither() throws Exception {
        // given
        int version = version();
        String path = "/engine-rest/task/" + task.getId();

        // then
        assertThat(as(author).post(path + "/complete", YES).statusCode()).isEqualTo(403);
        assertThat(as(author)
                        .post(path + "/assignee", "{\"userId\": \"" + author + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(author)
                        .post(path + "/bpmnError", "{\"errorCode\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
        // hands a task back to its owner, and ends none
        as(author).post(path + "/resolve", YES);
        assertThat(taskService.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void managerFindsItInTheManagersQueueAndDecides() throws Exception {
        // given
        String manager = People.create(identityService, Groups.SALES_MANAGERS);
        String queue = "/engine-rest/task?candidateGroup=sales-managers&maxResults=1000&processInstanceId="
                + task.getProcessInstanceId();

        // then
        assertThat(as(manager).get(queue).body()).contains("Approve rule change");
        assertThat(as(manager)
                        .get("/engine-rest/task/" + task.getId() + "/deployed-form")
                        .body())
                .contains("May it be published?");
        assertThat(as(manager)
                        .post("/engine-rest/task/" + task.getId() + "/claim", claimBy(manager))
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(manager)
                        .post("/engine-rest/task/" + task.getId() + "/submit-form", YES.replace("APPROVED", "REJECTED"))
                        .body())
                .contains("is missing");
        assertThat(as(manager)
                        .post(
                                "/engine-rest/task/" + task.getId() + "/submit-form",
                                "{\"variables\": {\"decision\": {\"value\": \"REJECTED\"},"
                                        + " \"decisionNote\": {\"value\": \"Later\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyElseSeesOrDecidesIt() throws Exception {
        for (String group : new String[] {Groups.SALES, Groups.ANALYSTS, Groups.MARKETING}) {
            String other = People.create(identityService, group);
            assertThat(as(other)
                            .get("/engine-rest/task/count?processInstanceId=" + task.getProcessInstanceId())
                            .body())
                    .isEqualTo("{\"count\":0}");
            assertThat(as(other)
                            .post("/engine-rest/task/" + task.getId() + "/complete", YES)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static String claimBy(String user) {
        return "{\"userId\": \"" + user + "\"}";
    }

    private int version() {
        DecisionDefinition latest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(KEY)
                .latestVersion()
                .singleResult();
        return latest.getVersion();
    }

    private Caller as(String user) {
        return new Caller(port, user, People.PASSWORD);
    }
}
