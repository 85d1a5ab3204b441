package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.TestClock;
import io.closeloop.base.Groups;
import io.closeloop.insight.RawSales;
import io.closeloop.process.CaseWork;
import io.closeloop.process.ImproveFigure.Form;
import io.closeloop.process.ImproveFigure.Tasks;
import io.closeloop.process.SalesReviewProcess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of a test's own: its people, what they sold, its targets, and what is done about misses. */
final class ReviewRun {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String north = "n-" + mark;
    final String south = "s-" + mark;
    final String ada = "ada-" + mark;
    final String cem = "cem-" + mark;
    final String manager = "manager-" + mark;
    final String managerOfNorth = "mn-" + mark;
    final String managerOfSouth = "ms-" + mark;
    final String executive = "executive-" + mark;
    final RawSales sales;

    private final ApplicationContext context;
    private final JdbcClient jdbc;

    private ReviewRun(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.sales = new RawSales(jdbc);
    }

    /** People and two teams; nothing was reviewed and no target is set. */
    static ReviewRun begun(ApplicationContext context) {
        ReviewRun run = new ReviewRun(context);
        run.jdbc.sql("truncate crm.reviews cascade").update();
        run.jdbc.sql("delete from crm.targets").update();
        // Managers of earlier tests would be written to in those that come after, until there are too many.
        run.jdbc
                .sql("delete from act_id_membership where user_id_ ~ '^(manager|mn|ms)-[0-9a-f]{8}$'")
                .update();
        run.sales.team(run.north);
        run.sales.team(run.south);
        run.user(run.manager, Groups.SALES_MANAGERS);
        run.user(run.managerOfNorth, Groups.SALES_MANAGERS, Groups.ofTeam(run.north));
        run.user(run.managerOfSouth, Groups.SALES_MANAGERS, Groups.ofTeam(run.south));
        run.user(run.executive, Groups.EXECUTIVES);
        run.user(run.ada, Groups.SALES, Groups.ofTeam(run.north));
        run.user(run.cem, Groups.SALES, Groups.ofTeam(run.south));
        run.seller(run.ada, run.north);
        run.seller(run.cem, run.south);
        return run;
    }

    private void user(String id, String... groups) {
        IdentityService identity = context.getBean(IdentityService.class);
        User user = identity.newUser(id);
        user.setFirstName(id);
        user.setEmail(id + "@example.com");
        identity.saveUser(user);
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            identity.createMembership(id, group);
        }
    }

    private void seller(String id, String team) {
        jdbc.sql("insert into crm.team_members (user_id, team, name, created_at) values (?, ?, ?, now())")
                .params(id, team, id)
                .update();
    }

    void target(String scope, String subject, String figure, String stage, String period, String value) {
        ReviewPeriod of = ReviewPeriod.named(period);
        jdbc.sql("""
                        insert into crm.targets (scope, subject, figure, stage, period, from_day, to_day, value, currency,
                                                 set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'test', now())""")
                .params(
                        scope,
                        subject,
                        figure,
                        stage,
                        period,
                        of.from(),
                        of.to(),
                        new BigDecimal(value),
                        figure.equals("REVENUE") || figure.equals("AVERAGE_CUSTOMER_VALUE") ? "CNY" : null)
                .update();
    }

    /** Leads captured and won on one day; the first of them become customers. */
    void leads(LocalDate day, String owner, String team, int leads, int won) {
        for (int i = 0; i < leads; i++) {
            long lead = sales.lead(day, owner, team);
            if (i < won) {
                sales.deal(new RawSales.Deal(day)
                        .from(lead)
                        .by(sales.account())
                        .of(owner, team)
                        .won(day, "45000"));
            }
        }
    }

    /** The morning of a day, and whatever is due until then in its order. */
    void morningOf(String day) {
        context.getBean(TestClock.class)
                .set(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant());
        context.getBean(ReviewPlanner.class).startDue();
        runJobs();
    }

    /** A review without the planner. */
    void review(String period, String morning) {
        context.getBean(TestClock.class)
                .set(LocalDate.parse(morning).atTime(9, 0).atZone(ZONE).toInstant());
        ReviewPeriod of = ReviewPeriod.named(period);
        long id = jdbc.sql("""
                        insert into crm.reviews (period, from_day, to_day, opened_at)
                        values (?, ?, ?, ?) returning id""")
                .params(period, of.from(), of.to(), OffsetDateTime.now(context.getBean(TestClock.class)))
                .query(Long.class)
                .single();
        context.getBean(SalesReviewProcess.class).start(id, period);
        runJobs();
    }

    private void runJobs() {
        ManagementService management = context.getBean(ManagementService.class);
        List<Job> due;
        do {
            due = List.of("salesReview", "improveFigure").stream()
                    .flatMap(key -> management.createJobQuery().processDefinitionKey(key).executable().list().stream())
                    .filter(job -> isOurs(job))
                    .toList();
            due.forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }

    /** Not those of tests before, whose reviews are gone. */
    private boolean isOurs(Job job) {
        String businessKey = context.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return jdbc.sql("select count(*) from crm.reviews where 'RV-' || period = ? and opened_at <= ?")
                        .params(businessKey, OffsetDateTime.now(context.getBean(TestClock.class)))
                        .query(Long.class)
                        .single()
                == 1;
    }

    void decide(String period, String by, String measure, String owner, String deadline) {
        context.getBean(CaseWork.class)
                .complete(
                        "RV-" + period,
                        Tasks.DECIDE_MEASURE,
                        by,
                        Map.of(Form.MEASURE, measure, Form.OWNER, owner, Form.DEADLINE, deadline));
    }

    /** The same where a review has several misses: that of the subject. */
    void decideEach(String period, String label, String by, String measure, String owner, String deadline) {
        Task task = context
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey("RV-" + period)
                .taskDefinitionKey(Tasks.DECIDE_MEASURE)
                .list()
                .stream()
                .filter(one -> improves(one, label))
                .findFirst()
                .orElseThrow();
        IdentityService identity = context.getBean(IdentityService.class);
        identity.setAuthentication(
                by,
                identity.createGroupQuery().groupMember(by).list().stream()
                        .map(group -> group.getId())
                        .toList());
        try {
            context.getBean(FormService.class)
                    .submitTaskForm(
                            task.getId(), Map.of(Form.MEASURE, measure, Form.OWNER, owner, Form.DEADLINE, deadline));
        } finally {
            identity.clearAuthentication();
        }
    }

    private boolean improves(Task task, String label) {
        Object shown = context.getBean(TaskService.class).getVariableLocal(task.getId(), "customer");
        return String.valueOf(shown).contains(label);
    }

    void carriedOut(String period, String by, String result) {
        context.getBean(CaseWork.class).complete("RV-" + period, Tasks.CARRY_OUT, by, Map.of(Form.RESULT, result));
    }

    Task task(String period, String key) {
        List<Task> tasks = context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey("RV-" + period)
                .taskDefinitionKey(key)
                .list();
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    List<String> tasks(String period) {
        return context
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey("RV-" + period)
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey().substring("UserTask_".length()))
                .sorted()
                .toList();
    }

    /** Users and groups who are offered a task. */
    List<String> offeredTo(Task task) {
        return context.getBean(TaskService.class).getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
                .sorted()
                .toList();
    }

    /** How the instances of a review ended. */
    List<String> ends(String period) {
        HistoryService history = context.getBean(HistoryService.class);
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey("RV-" + period).list().stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .list()
                        .stream())
                .map(end -> end.getActivityId().substring("EndEvent_".length()))
                .sorted()
                .toList();
    }

    /** A review as one line: open or closed, and its results. */
    List<String> results(String period) {
        return jdbc.sql("""
                        select format('%s %s%s %s of %s: %s', r.label, r.figure, coalesce(' ' || r.stage, ''), trim_scale(r.value),
                                      trim_scale(r.target), case when r.met then 'met' when not r.met then 'missed' else 'no data' end)
                          from crm.review_results r
                          join crm.reviews        v on v.id = r.review_id
                         where v.period = ?
                         order by r.id""").param(period).query(String.class).list();
    }

    List<String> causes(String period) {
        return jdbc.sql("""
                        select c.text
                          from crm.review_causes  c
                          join crm.review_results r on r.id = c.result_id
                          join crm.reviews        v on v.id = r.review_id
                         where v.period = ?
                         order by r.id, c.position""").param(period).query(String.class).list();
    }

    boolean isClosed(String period) {
        return jdbc.sql("select closed_at is not null from crm.reviews where period = ?")
                .param(period)
                .query(Boolean.class)
                .single();
    }

    /** What was done about a review's misses, action by action and check by check. */
    List<String> actions(String period) {
        return jdbc.sql("""
                        select format('%s: %s, %s, until %s: %s%s', a.level, a.measure, a.owner, a.deadline,
                                      coalesce(a.outcome, 'running'), coalesce(' ' || trim_scale(a.effect), ''))
                          from crm.improvement_actions a
                          join crm.improvements        i on i.id = a.improvement_id
                          join crm.review_results      r on r.id = i.result_id
                          join crm.reviews             v on v.id = r.review_id
                         where v.period = ?
                         order by a.id""").param(period).query(String.class).list();
    }

    List<String> checks(String period) {
        return jdbc.sql("""
                        select format('%s: %s of %s%s', to_char(c.month, 'YYYY-MM'), coalesce(trim_scale(c.value)::text, 'nothing'),
                                      trim_scale(c.target), case when c.met then ', met' else '' end)
                          from crm.improvement_checks  c
                          join crm.improvement_actions a on a.id = c.action_id
                          join crm.improvements        i on i.id = a.improvement_id
                          join crm.review_results      r on r.id = i.result_id
                          join crm.reviews             v on v.id = r.review_id
                         where v.period = ?
                         order by c.month, c.value""").param(period).query(String.class).list();
    }

    List<String> log(String period) {
        return jdbc.sql("""
                        select l.event
                          from crm.improvement_log l
                          join crm.improvements    i on i.id = l.improvement_id
                          join crm.review_results  r on r.id = i.result_id
                          join crm.reviews         v on v.id = r.review_id
                         where v.period = ?
                         order by l.id""").param(period).query(String.class).list();
    }

    List<String> periods() {
        return jdbc.sql("select period from crm.reviews order by to_day, period")
                .query(String.class)
                .list();
    }
}
