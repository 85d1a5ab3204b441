package io.closeloop.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.Groups;
import io.closeloop.process.SatisfactionSurvey;
import io.closeloop.process.ServiceCaseWork;
import io.closeloop.process.TeamGroups;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One customer of a test's own, and what the test's people do for them. Its processes have the account's number. */
final class ServiceRun {

    static final String AGENT = "test.service";
    static final String MANAGER = "test.manager";

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final long accountId;

    private ServiceRun(ApplicationContext context, String tier) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.accountId = jdbc.sql("""
                        insert into crm.accounts
                               (id, version, number, name, name_key, owner, tier, phase, created_at)
                        select nextval('crm.account_id'), 0, :number, :name, :name, :owner, :tier, 'PURCHASE', now()
                        returning id""")
                .param("number", number())
                .param("name", "Customer " + suffix)
                .param("owner", owner())
                .param("tier", tier)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into crm.contacts (account_id, name, email, email_key, created_at)
                        values (:account, 'Li Wei', :email, :email, now())""")
                .param("account", accountId)
                .param("email", suffix + "@example.invalid")
                .update();
    }

    static ServiceRun ofCustomer(ApplicationContext context, String tier) {
        return new ServiceRun(context, tier);
    }

    long accountId() {
        return accountId;
    }

    /** The account's number, which is the processes' business key too. */
    String number() {
        return "AC-" + suffix;
    }

    String owner() {
        return "owner-" + suffix;
    }

    /** Opens a case from Tasklist's start form, as service, and lets its priority be set. */
    void startCase(Map<String, ?> form) {
        String definition = context.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(ServiceCaseWork.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        as(AGENT, () -> context.getBean(FormService.class).submitStartForm(definition, Map.copyOf(form)));
        setPriority();
    }

    /** Runs the asynchronous step of a case that was opened. */
    void setPriority() {
        jobs("BusinessRuleTask_SetServicePriority")
                .forEach(job -> context.getBean(ManagementService.class).executeJob(job.getId()));
    }

    Task task(String definitionKey) {
        Task task = context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number())
                .taskDefinitionKey(definitionKey)
                .singleResult();
        assertThat(task).as(definitionKey + " of " + number()).isNotNull();
        return task;
    }

    List<String> openTasks() {
        return context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(number()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Object shown(Task task, String variable) {
        return context.getBean(TaskService.class).getVariable(task.getId(), variable);
    }

    /** Sends the task's form as Tasklist does. */
    void submit(String definitionKey, String user, Map<String, Object> form) {
        Task task = task(definitionKey);
        as(user, () -> {
            if (task.getAssignee() == null) {
                context.getBean(TaskService.class).claim(task.getId(), user);
            }
            context.getBean(FormService.class).submitTaskForm(task.getId(), form);
        });
    }

    void as(String user, Runnable action) {
        IdentityService identity = context.getBean(IdentityService.class);
        String group =
                user.equals(AGENT) ? Groups.SERVICE : user.equals(MANAGER) ? Groups.SALES_MANAGERS : Groups.SALES;
        identity.setAuthentication(user, List.of(group));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs the customer's timer at an activity. */
    void fire(String activityId) {
        context.getBean(ManagementService.class).executeJob(job(activityId).getId());
    }

    Job job(String activityId) {
        return jobs(activityId).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + activityId + " of " + number()));
    }

    List<Job> jobs(String activityId) {
        ManagementService management = context.getBean(ManagementService.class);
        return instances().stream()
                .flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(activityId).list().stream())
                .toList();
    }

    private List<String> instances() {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** Whether the customer's processes have passed an activity. */
    boolean hasReached(String activityId) {
        HistoryService history = context.getBean(HistoryService.class);
        return instances().stream()
                .anyMatch(id -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(id)
                                .activityId(activityId)
                                .finished()
                                .count()
                        > 0);
    }

    boolean isEnded() {
        return context.getBean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number())
                        .unfinished()
                        .count()
                == 0;
    }

    /** A column of the customer's only service case. */
    <T> T row(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from crm.service_cases where account_id = :id")
                .param("id", accountId)
                .query(type)
                .single();
    }

    /** What the case's log tells, oldest first. */
    List<String> log() {
        return jdbc.sql("""
                        select l.event
                          from crm.service_case_log l
                          join crm.service_cases    s on s.id = l.service_case_id
                         where s.account_id = :id
                         order by l.id""").param("id", accountId).query(String.class).list();
    }

    // Forms
    // ------------------------------------------------------------------------------------------------------------

    void openFault() {
        startCase(Map.of(
                "accountNumber", number(), "subject", "Line 2 stops", "kind", "FAULT", "description", "Since Monday"));
    }

    void answer() {
        submit(ServiceCaseWork.Tasks.ANSWER_CASE, AGENT, Map.of("caseAnswer", "We are on our way."));
    }

    void askCustomer() {
        submit(
                ServiceCaseWork.Tasks.SOLVE_CASE,
                AGENT,
                Map.of("decision", "WAITING", "question", "Which firmware is it?"));
    }

    void hearFromCustomer() {
        submit(
                ServiceCaseWork.Tasks.AWAIT_CUSTOMER,
                AGENT,
                Map.of("decision", "ANSWERED", "customerAnswer", "Version 7"));
    }

    void solve() {
        submit(
                ServiceCaseWork.Tasks.SOLVE_CASE,
                AGENT,
                Map.of("decision", "SOLVED", "cause", "Old firmware", "measure", "Updated all lines"));
    }

    String email() {
        return suffix + "@example.invalid";
    }

    /** An order of the customer's that was delivered; returns its id. */
    long deliveredOrder(Instant deliveredAt) {
        long deal = jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, account_id, case_number, source, amount, currency, stage, state,
                                created_at, closed_at)
                        select nextval('crm.opportunity_id'), 0, 'OP-' || :number, :account, :number, 'WEBSITE', 1000,
                               'CNY', 'CONTRACT', 'WON', now(), now()
                        returning id""")
                .param("number", number())
                .param("account", accountId)
                .query(Long.class)
                .single();
        long order = jdbc.sql("""
                        insert into crm.orders
                               (id, version, number, opportunity_id, account_id, case_number, amount, currency, opened_at)
                        select nextval('crm.order_id'), 0, 'OR-' || :number, :deal, :account, :number, 1000, 'CNY', now()
                        returning id""")
                .param("deal", deal)
                .param("number", number())
                .param("account", accountId)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into crm.deliveries
                               (order_id, version, due_on, delivered_on, delivered_at, received_by, recorded_by, recorded_at)
                        values (:id, 0, current_date, current_date, :at, 'Li Wei', 'test', now())""")
                .param("id", order)
                .param("at", Timestamp.from(deliveredAt))
                .update();
        return order;
    }

    /** A deal that the customer signed. */
    void signed(int amount, String currency, Instant at) {
        jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, account_id, case_number, source, amount, currency, stage, state,
                                created_at, closed_at)
                        select id, 0, 'OP-T' || id, :account, :number, 'WEBSITE', :amount, :currency, 'CONTRACT', 'WON',
                               :at, :at
                          from nextval('crm.opportunity_id') as id""")
                .param("account", accountId)
                .param("number", number())
                .param("amount", amount)
                .param("currency", currency)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Makes the customer's owner an active seller who can log in. */
    void giveOwnerALogin() {
        String team = "team-of-" + suffix;
        jdbc.sql("insert into crm.teams (key, name, created_at) values (:team, :team, now())")
                .param("team", team)
                .update();
        jdbc.sql("insert into crm.team_members (user_id, name, team, created_at) values (:id, :id, :team, now())")
                .param("id", owner())
                .param("team", team)
                .update();
        IdentityService identity = context.getBean(IdentityService.class);
        context.getBean(TeamGroups.class).ensure(Map.of(team, team));
        identity.saveUser(identity.newUser(owner()));
        identity.createMembership(owner(), Groups.ofTeam(team));
    }

    /** The customer got that many pushes this month; the packaged contact policy allows two. */
    void pushed(int times) {
        for (int day = 1; day <= times; day++) {
            jdbc.sql("""
                            insert into crm.care_touches
                                   (version, account_id, touch, nature, channel, performer, due_on, state, decided_at,
                                    done_at, done_by, created_at)
                            values (0, :account, 'TEST', 'PUSH', 'EMAIL', 'CALLER', current_date - :day, 'DONE', :now, :now,
                                    'test', :now)""")
                    .param("account", accountId)
                    .param("day", day)
                    .param("now", Timestamp.from(context.getBean(Clock.class).instant()))
                    .update();
        }
    }

    /** Runs the asynchronous steps of another case until it waits for a person. */
    void runJobsOf(String caseNumber) {
        ManagementService management = context.getBean(ManagementService.class);
        HistoryService history = context.getBean(HistoryService.class);
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    List<String> candidateGroups(String definitionKey) {
        return context
                .getBean(TaskService.class)
                .getIdentityLinksForTask(task(definitionKey).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    // The survey
    // -------------------------------------------------------------------------------------------------------------

    /** The link that waits to be sent. */
    String surveyLink() {
        task(SatisfactionSurvey.Tasks.SEND_SURVEY_LINK);
        return jdbc.sql("""
                        select l.link
                          from crm.survey_letters l
                          join crm.surveys        s on s.id = l.survey_id
                         where s.account_id = :id and l.link is not null""").param("id", accountId).query(String.class).single();
    }

    void sendSurveyLink() {
        submit(SatisfactionSurvey.Tasks.SEND_SURVEY_LINK, AGENT, Map.of("sendingNote", "By chat"));
    }

    /** Answers as the customer does, by a link of its own: which of them it is does not matter. */
    void answerSurvey(int service, int product, int continuation, int recommendation) {
        SurveyToken token = SurveyToken.create();
        jdbc.sql("""
                        insert into crm.survey_links (token_hash, survey_id, created_at)
                        select :hash, max(id), now() from crm.surveys where account_id = :account""").param("hash", token.hash()).param("account", accountId).update();
        answerSurveyAt("/" + token.text(), service, product, continuation, recommendation);
    }

    void answerSurveyAt(String link, int service, int product, int continuation, int recommendation) {
        SurveyToken token = new SurveyToken(link.substring(link.lastIndexOf('/') + 1));
        context.getBean(SurveyAnswers.class)
                .answer(token, new Marks(service, product, continuation, recommendation, null));
    }
}
