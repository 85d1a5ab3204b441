package io.closeloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.closeloop.base.Groups;
import io.closeloop.process.RuleChange;
import io.closeloop.process.RuleChange.Approval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A decision of a test's own, and what people do with it on the desk and in Tasklist. */
final class RuleRun {

    static final String ANALYST = "rule.analyst";
    static final String MANAGER = "rule.manager";
    static final String ADMIN = "rule.admin";
    static final String OTHER = "rule.other";
    static final String REP = "rule.rep";

    private static final String BASE = "/api/rules";

    private static final Map<String, String> GROUPS = Map.of(
            ANALYST, Groups.ANALYSTS,
            MANAGER, Groups.SALES_MANAGERS,
            ADMIN, Groups.ADMINISTRATORS,
            OTHER, Groups.ANALYSTS,
            REP, Groups.SALES);

    private final ApplicationContext context;
    private final String key;

    private RuleRun(ApplicationContext context, String key) {
        this.context = context;
        this.key = key;
    }

    /** A published decision with a threshold of 100. */
    static RuleRun published(ApplicationContext context) {
        String key = "size" + UUID.randomUUID().toString().replace("-", "");
        context.getBean(RepositoryService.class)
                .createDeployment()
                .name(key)
                .addString(key + ".dmn", TestTable.xml(key, 100))
                .deploy();
        return new RuleRun(context, key);
    }

    /** One that the package brings. */
    static RuleRun of(ApplicationContext context, String key) {
        return new RuleRun(context, key);
    }

    String key() {
        return key;
    }

    /** Begins a draft with the threshold; its id. */
    int draft(String author, int threshold) throws Exception {
        return draft(author, TestTable.xml(key, threshold));
    }

    int draft(String author, String xml) throws Exception {
        String draft = ok(post(author, "/" + key + "/drafts", Map.of("xml", xml)));
        return JsonPath.read(draft, "$.id");
    }

    void throwAway(int draft) throws Exception {
        ok(answer(MockMvcRequestBuilders.delete(BASE + "/" + key + "/drafts/" + draft)
                .with(member(ANALYST))
                .with(csrf())));
    }

    /** Keeps an example of what is to be decided. */
    void keepCase(String name, int amount, String expected) throws Exception {
        ok(post(
                ANALYST,
                "/" + key + "/cases",
                Map.of("name", name, "inputs", Map.of("amount", amount), "expected", Map.of("size", expected))));
    }

    /** Submits it and has the open cases listed for the approver; the change's number. */
    String submit(String author, int draft, Object... more) throws Exception {
        String number = JsonPath.read(ok(trySubmit(author, draft, more)), "$.number");
        runJobs(number);
        return number;
    }

    /** Asks for an older version, and has the open cases listed; the change's number. */
    String rollBack(int version, String note) throws Exception {
        String answer = ok(post(ANALYST, "/" + key + "/rollback", Map.of("version", version, "note", note)));
        String number = JsonPath.read(answer, "$.number");
        runJobs(number);
        return number;
    }

    MockHttpServletResponse trySubmit(String author, int draft, Object... more) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("draftId", draft, "note", "Prices rose"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return post(author, "/" + key + "/submit", body);
    }

    /** A threshold drafted and submitted by the analyst; the change's number. */
    String submitted(int threshold, Object... more) throws Exception {
        return submit(ANALYST, draft(ANALYST, threshold), more);
    }

    Task approval(String number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(RuleChange.Tasks.APPROVE)
                .singleResult();
    }

    void approve(String number) {
        decide(MANAGER, number, Map.of(Approval.DECISION, "APPROVED"));
    }

    /** Completes the approval as the user. */
    void decide(String user, String number, Map<String, Object> form) {
        as(
                user,
                () -> context.getBean(TaskService.class)
                        .complete(approval(number).getId(), form));
    }

    void as(String user, Runnable work) {
        IdentityService identity = context.getBean(IdentityService.class);
        identity.setAuthentication(user, List.of(GROUPS.get(user)));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Does the jobs of the change that are due, and those that come of them. */
    void runJobs(String number) {
        List<Job> due = dueJobs(number);
        while (!due.isEmpty()) {
            due.forEach(job -> context.getBean(ManagementService.class).executeJob(job.getId()));
            due = dueJobs(number);
        }
    }

    private List<Job> dueJobs(String number) {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(instance -> context
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list()
                        .stream())
                .toList();
    }

    /** Where the change's process has ended; empty while it runs. */
    List<String> ends(String number) {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .finished()
                .list()
                .stream()
                .flatMap(instance -> context
                        .getBean(HistoryService.class)
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream())
                .map(activity -> activity.getActivityId())
                .filter(activity -> activity.startsWith("EndEvent_"))
                .toList();
    }

    /** What the decision that holds now says. */
    String decide(int amount) {
        return context.getBean(DecisionService.class)
                .evaluateDecisionTableByKey(key, Map.of("amount", amount))
                .getSingleResult()
                .getSingleEntry();
    }

    String read(String path, String json) throws Exception {
        Object value = JsonPath.read(ok(get(ANALYST, path)), json);
        return value == null ? null : value.toString();
    }

    String state(String number) throws Exception {
        return read("/changes/" + number, "$.state");
    }

    MockHttpServletResponse get(String user, String path) throws Exception {
        return answer(MockMvcRequestBuilders.get(BASE + path).with(member(user)));
    }

    MockHttpServletResponse post(String user, String path, Map<String, Object> body) throws Exception {
        return answer(MockMvcRequestBuilders.post(BASE + path)
                .with(member(user))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(new ObjectMapper().writeValueAsString(body)));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return context.getBean(MockMvc.class).perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor member(String user) {
        return user(user).authorities(AuthorityUtils.createAuthorityList(GROUPS.get(user)));
    }

    static String ok(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 299);
        return answer.getContentAsString();
    }
}
