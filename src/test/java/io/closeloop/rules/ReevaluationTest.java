package io.closeloop.rules;

import static io.closeloop.rules.RuleRun.ADMIN;
import static io.closeloop.rules.RuleRun.ANALYST;
import static io.closeloop.rules.RuleRun.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What a publication means for leads that wait because of what the table said before. */
@CloseloopTest
class ReevaluationTest {

    private static final String KEY = "leadQualification";
    /** As all these tests have it. */
    private static final int A_ROUND = 10;

    private static final String REVIEW_TASK = "UserTask_ReviewLead";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private RuleRun rule;
    private String published;
    private int version;

    @BeforeEach
    void theTableThatQualifiesLeads() throws Exception {
        rule = RuleRun.of(context, KEY);
        published = RuleRun.ok(rule.get(ANALYST, "/" + KEY + "/xml"));
        version = Integer.parseInt(rule.read("/" + KEY, "$.version"));
    }

    /** The tests share the table. */
    @AfterEach
    void bringTheTableBack() throws Exception {
        if (Integer.parseInt(rule.read("/" + KEY, "$.version")) != version) {
            Map<String, Object> back = Map.of("version", version, "note", "The test is over", "atOnce", true);
            RuleRun.ok(rule.post(ADMIN, "/" + KEY + "/rollback", back));
        }
    }

    @Test
    void whatChangesForOpenLeadsIsListedBefore() throws Exception {
        // given
        String lead = underReview();
        int draft = nobodyIsReviewed();

        // when
        String impact = RuleRun.ok(rule.get(ANALYST, "/" + KEY + "/impact?draftId=" + draft));

        // then
        assertThat(JsonPath.<String>read(impact, "$.cases")).isEqualTo("leads");
        assertThat(JsonPath.<List<Map<String, String>>>read(
                        impact, "$.items[?(@.number == '" + lead + "')]['from','to']"))
                .containsExactly(Map.of("from", "REVIEW", "to", "NURTURE"));
        assertThat(JsonPath.<Integer>read(impact, "$.changed")).isPositive();
        assertThat(JsonPath.<List<Integer>>read(impact, "$.changes[?(@.from == 'REVIEW' && @.to == 'NURTURE')].count")
                        .get(0))
                .isPositive();
        String number = rule.submit(ANALYST, draft);
        assertThat(taskService
                        .getVariable(rule.approval(number).getId(), "change")
                        .toString())
                .contains("would change class", "REVIEW → NURTURE: ");
        assertThat(status(lead)).isEqualTo("REVIEW");
        withdraw(number);
    }

    @Test
    void approverSeesWhatChangesForAllOpenLeadsHoweverMany() throws Exception {
        // given: more than fit into a round
        for (int lead = 0; lead <= A_ROUND; lead++) {
            underReview();
        }

        int draft = nobodyIsReviewed();
        String atOnce = RuleRun.ok(rule.get(ANALYST, "/" + KEY + "/impact?draftId=" + draft));

        // when
        String number = JsonPath.read(RuleRun.ok(rule.trySubmit(ANALYST, draft)), "$.number");
        assertThat(rule.approval(number)).isNull();
        assertThat(rule.read("/changes/" + number, "$.impact.asOf")).isNull();
        rule.runJobs(number);

        // then
        assertThat(rule.approval(number)).isNotNull();
        assertThat(rule.read("/changes/" + number, "$.impact.asOf")).isNotNull();
        assertThat(rule.read("/changes/" + number, "$.impact.upto")).isNull();
        String impact = RuleRun.ok(rule.get(MANAGER, "/changes/" + number));
        assertThat(JsonPath.<Integer>read(impact, "$.impact.looked"))
                .isGreaterThan(A_ROUND)
                .isEqualTo(JsonPath.<Integer>read(impact, "$.impact.open"));
        for (String figure : new String[] {"looked", "undecided", "changed", "differing"}) {
            assertThat(JsonPath.<Integer>read(impact, "$.impact." + figure))
                    .as(figure)
                    .isEqualTo(JsonPath.<Integer>read(atOnce, "$." + figure));
        }
        assertThat(JsonPath.<Integer>read(impact, "$.impact.changed")).isGreaterThan(A_ROUND);
        withdraw(number);
    }

    @Test
    void openLeadsThatTheNewTableDecidesOtherwiseAreDecidedAgain() throws Exception {
        // given
        String changing = underReview();
        String staying = lead(Map.of("companySize", "LARGE", "position", "CEO"));
        assertThat(status(staying)).isEqualTo("NURTURE");

        // when
        String number = rule.submit(ANALYST, nobodyIsReviewed(), "reevaluate", "ALL");
        rule.approve(number);
        rule.runJobs(number);
        runJobs(changing);

        // then
        assertThat(rule.ends(number)).containsExactly("EndEvent_DecisionPublished");
        assertThat(status(changing)).isEqualTo("NURTURE");
        assertThat(task(changing)).isZero();
        assertThat(reevaluated(number)).contains(changing).doesNotContain(staying);
        assertThat(rule.read("/audit?key=" + KEY, "$.items[?(@.what == 'CASES_DECIDED_AGAIN')].why"))
                .contains(" leads");
    }

    @Test
    void onlyTheChosenLeadsAreDecidedAgain() throws Exception {
        // given
        String chosen = underReview();
        String other = underReview();

        // when
        String number = rule.submit(ANALYST, nobodyIsReviewed(), "reevaluate", "CHOSEN", "chosen", List.of(chosen));
        rule.approve(number);
        rule.runJobs(number);
        runJobs(chosen);

        // then
        assertThat(status(chosen)).isEqualTo("NURTURE");
        assertThat(status(other)).isEqualTo("REVIEW");
        assertThat(reevaluated(number)).containsExactly(chosen);
    }

    @Test
    void leadThatSomebodyIsReviewingIsLeftToThem() throws Exception {
        // given
        String lead = underReview();
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(lead)
                .taskDefinitionKey(REVIEW_TASK)
                .singleResult()
                .getId();
        taskService.setAssignee(task, "mia");

        // when
        String number = rule.submit(ANALYST, nobodyIsReviewed(), "reevaluate", "CHOSEN", "chosen", List.of(lead));
        rule.approve(number);
        rule.runJobs(number);

        // then
        assertThat(status(lead)).isEqualTo("REVIEW");
        assertThat(task(lead)).isOne();
    }

    @Test
    void roundThatRunsTwiceAsksNobodyTwice() throws Exception {
        // given
        String lead = underReview();
        String number = rule.submit(ANALYST, nobodyIsReviewed(), "reevaluate", "CHOSEN", "chosen", List.of(lead));
        rule.approve(number);
        rule.runJobs(number);
        long id = Long.parseLong(rule.read("/changes/" + number, "$.id"));
        int jobs = jobs(lead).size();

        // when
        context.getBean(Reevaluations.class).nextRound(id);

        // then
        assertThat(jobs(lead)).hasSize(jobs);
        assertThat(reevaluated(number)).containsExactly(lead);
    }

    /** A draft in which no score is worth a review: such leads are nurtured instead. */
    private int nobodyIsReviewed() throws Exception {
        String changed = published.replaceFirst("&gt;= 40", "&gt;= 1000");
        assertThat(changed).isNotEqualTo(published);
        return rule.draft(ANALYST, changed);
    }

    private void withdraw(String number) throws Exception {
        RuleRun.ok(rule.post(ANALYST, "/changes/" + number + "/withdraw", Map.of("note", "The test is over")));
        int draft = JsonPath.read(RuleRun.ok(rule.get(ANALYST, "/" + KEY + "/drafts")), "$.items[0].id");
        rule.throwAway(draft);
    }

    private List<String> reevaluated(String number) throws Exception {
        return JsonPath.read(
                RuleRun.ok(rule.get(ANALYST, "/changes/" + number + "/reevaluations?size=200")), "$.items[*].number");
    }

    private String underReview() throws Exception {
        String lead = lead(Map.of("companySize", "LARGE", "industry", "software", "position", "CEO", "budget", 100000));
        assertThat(status(lead)).isEqualTo("REVIEW");
        return lead;
    }

    private String lead(Map<String, Object> further) throws Exception {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> lead = new HashMap<>(further);
        lead.putAll(
                Map.of("company", mark, "contactName", "Ann", "email", mark + "@example.invalid", "source", "WEBSITE"));
        String answer = mvc.perform(post("/api/leads")
                        .with(user("mia").authorities(AuthorityUtils.createAuthorityList(Groups.MARKETING)))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new ObjectMapper().writeValueAsString(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String number = JsonPath.read(answer, "$.number");
        runJobs(number);
        return number;
    }

    private void runJobs(String lead) {
        jobs(lead).stream()
                .filter(job -> job.getJobDefinitionId() != null)
                .filter(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getJobType()
                        .startsWith("async"))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> jobs(String lead) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(lead).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private long task(String lead) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(lead)
                .taskDefinitionKey(REVIEW_TASK)
                .count();
    }

    private String status(String lead) {
        return jdbc.sql("select status from crm.leads where number = :number")
                .param("number", lead)
                .query(String.class)
                .single();
    }
}
