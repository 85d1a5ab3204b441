package io.closeloop.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CloseloopTest
class PermissionsTest {

    private static final String PROCESS = "permissionsTest";

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

    @Autowired
    private FilterService filterService;

    @Autowired
    private SecuritySetup setup;

    private String rep;
    private String colleague;

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .camundaAssignee("${owner}")
                .camundaCandidateGroups("${queue}")
                .endEvent()
                .done();
        repositoryService
                .createDeployment()
                .name(PROCESS)
                .enableDuplicateFiltering(true)
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy();
        rep = People.create(identityService, Groups.SALES);
        colleague = People.create(identityService, Groups.SALES);
    }

    @Test
    void managerSeesTheVersionsOfAProcessAsCockpitAsksForThem() throws Exception {
        // given
        String manager = People.create(identityService, Groups.SALES_MANAGERS);

        // when: Cockpit does not say how many it wants
        HttpResponse<String> versions =
                as(manager).get("/engine-rest/process-definition?key=leadToClose&sortBy=version&sortOrder=desc");

        // then
        assertThat(versions.statusCode()).isEqualTo(200);
        assertThat(versions.body()).contains("leadToClose");
    }

    @Test
    void repCompletesTheOwnTaskOnly() throws Exception {
        // given
        Task task = start(rep, Groups.LEGAL);

        // then
        assertThat(complete(colleague, task)).isEqualTo(403);
        assertThat(complete(rep, task)).isEqualTo(204);
    }

    @Test
    void claimedTaskIsItsClaimersAlone() throws Exception {
        // given
        Task task = start(null, Groups.SALES);
        assertThat(claim(rep, task)).isEqualTo(204);

        // then
        assertThat(complete(colleague, task)).isEqualTo(403);
        for (String user : List.of(colleague, rep)) {
            String unclaim = "/engine-rest/task/" + task.getId() + "/unclaim";
            assertThat(as(user).post(unclaim, "").statusCode()).isEqualTo(403);
        }
        assertThat(complete(rep, task)).isEqualTo(204);
    }

    @Test
    void repGivesNoTaskToSomebodyElse() throws Exception {
        // given
        Task task = start(rep, Groups.LEGAL);

        // then
        assertThat(assign(rep, task, colleague)).isEqualTo(403);
    }

    @Test
    void managerReassignsAndTheFormerOwnerSeesTheTaskNoLonger() throws Exception {
        // given
        String manager = People.create(identityService, Groups.SALES_MANAGERS);
        Task task = start(rep, Groups.LEGAL);

        // when
        assertThat(assign(manager, task, colleague)).isEqualTo(204);

        // then
        assertThat(as(rep).get("/engine-rest/task/count?processInstanceId=" + task.getProcessInstanceId())
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(complete(rep, task)).isEqualTo(403);
        assertThat(complete(colleague, task)).isEqualTo(204);
    }

    @Test
    void managersSeeInstancesAndRepsDoNot() throws Exception {
        // given
        String manager = People.create(identityService, Groups.SALES_MANAGERS);
        String instance = start(rep, Groups.LEGAL).getProcessInstanceId();

        // then
        for (String path : List.of("/engine-rest/process-instance/", "/engine-rest/history/process-instance/")) {
            assertThat(as(manager).get(path + instance).statusCode()).isEqualTo(200);
            assertThat(as(rep).get(path + instance).statusCode()).isIn(403, 404);
        }
        String variables = "/engine-rest/variable-instance?maxResults=9&processInstanceIdIn=" + instance;
        assertThat(as(manager).get(variables).body()).contains("queue");
        assertThat(as(rep).get(variables).body()).isEqualTo("[]");
    }

    @Test
    void repReadsTheVariablesOfTheOwnTask() throws Exception {
        // given
        Task task = start(rep, Groups.LEGAL);
        taskService.setVariableLocal(task.getId(), "customer", "Acme");
        String path = "/engine-rest/task/" + task.getId() + "/variables";

        // then
        assertThat(as(rep).get(path).body()).contains("Acme");
        String variables = "/engine-rest/variable-instance?maxResults=9&taskIdIn=" + task.getId();
        assertThat(as(rep).get(variables).body()).contains("Acme");
        assertThat(as(colleague).get(path).statusCode()).isIn(403, 404);
    }

    @Test
    void analystSeesDecisionsOnly() throws Exception {
        // given
        Caller analyst = as(People.create(identityService, Groups.ANALYSTS));
        start(rep, Groups.LEGAL);

        // then
        assertThat(analyst.get("/engine-rest/decision-definition/count").body()).isNotEqualTo("{\"count\":0}");
        assertThat(analyst.get("/engine-rest/process-definition/count").body()).isEqualTo("{\"count\":0}");
        assertThat(analyst.get("/engine-rest/process-instance/count").body()).isEqualTo("{\"count\":0}");
        assertThat(analyst.get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
        assertThat(deploy(analyst)).isEqualTo(403);
    }

    @Test
    void onlyAdministratorsDeploy() throws Exception {
        assertThat(deploy(as(rep))).isEqualTo(403);
        assertThat(deploy(as(People.create(identityService, Groups.SALES_MANAGERS))))
                .isEqualTo(403);
        assertThat(deploy(new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD)))
                .isEqualTo(200);
    }

    @Test
    void onlyAdministratorsMakeOrChangeFilters() throws Exception {
        // given
        setup.refreshFilters();
        String own = filterService
                .createFilterQuery()
                .filterOwner(rep)
                .singleResult()
                .getId();
        String filter = "{\"resourceType\": \"Task\", \"name\": \"Changed\", \"query\": {}}";

        // then
        assertThat(as(rep).post("/engine-rest/filter/create", filter).statusCode())
                .isEqualTo(403);
        HttpResponse<String> changed = as(rep).send(
                        "PUT",
                        "/engine-rest/filter/" + own,
                        BodyPublishers.ofString(filter),
                        "Content-Type",
                        "application/json");
        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(new Caller(port, "admin", CloseloopTest.ADMIN_PASSWORD)
                        .post("/engine-rest/filter/create", filter)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void usersNeitherMakeUsersNorLeaveByThemselves() throws Exception {
        assertThat(as(rep).post("/engine-rest/user/create", "{\"profile\": {\"id\": \"x\"}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(rep).send("DELETE", "/engine-rest/user/" + rep, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybodyOpensTheOwnWebApplicationsOnly() throws Exception {
        String analyst = People.create(identityService, Groups.ANALYSTS);
        assertThat(new WebApp(port).login("tasklist", rep, People.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(new WebApp(port).login("cockpit", rep, People.PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(new WebApp(port).login("cockpit", analyst, People.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(new WebApp(port).login("tasklist", analyst, People.PASSWORD).statusCode())
                .isEqualTo(403);
    }

    private Task start(String owner, String queue) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("owner", owner);
        variables.put("queue", queue);
        String instance =
                runtimeService.startProcessInstanceByKey(PROCESS, variables).getId();
        return taskService.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private int complete(String user, Task task) throws Exception {
        return as(user).post("/engine-rest/task/" + task.getId() + "/complete", "{}")
                .statusCode();
    }

    private int claim(String user, Task task) throws Exception {
        return as(user).post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + user + "\"}")
                .statusCode();
    }

    private int assign(String user, Task task, String to) throws Exception {
        return as(user).post("/engine-rest/task/" + task.getId() + "/assignee", "{\"userId\": \"" + to + "\"}")
                .statusCode();
    }

    private static int deploy(Caller caller) throws Exception {
        String body = """
                --x\r
                Content-Disposition: form-data; name="note"; filename="note.txt"\r
                \r
                Only a text.\r
                --x--\r
                """;
        return caller.send(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=x")
                .statusCode();
    }

    private Caller as(String user) {
        return new Caller(port, user, People.PASSWORD);
    }
}
