package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.lead.LeadIntake;
import io.closeloop.opportunity.ImportedOpportunity;
import io.closeloop.opportunity.OpportunityImport;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One deal of a test's own, with its owner, its team and a colleague, and what the test does to it. */
final class DealRun {

    static final String MANAGER = "test.manager";
    static final String MARKETING = "test.marketing";
    static final String FINANCE = "test.finance";

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private String number;

    private DealRun(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        makeTeam();
    }

    /** A deal that is open in a stage. */
    static DealRun startedIn(ApplicationContext context, Stage stage) {
        DealRun deal = new DealRun(context);
        deal.number = deal.importDeal(stage);
        return deal;
    }

    /** The case of a lead that was just posted with this beside its name. */
    static DealRun startedAsLead(ApplicationContext context, Map<String, ?> known) {
        DealRun deal = new DealRun(context);
        deal.number = deal.postLead(known);
        return deal;
    }

    String number() {
        return number;
    }

    String owner() {
        return "owner-" + suffix;
    }

    String colleague() {
        return "colleague-" + suffix;
    }

    String nameOf(String seller) {
        return "Name of " + seller;
    }

    String team() {
        return "team-of-" + suffix;
    }

    Task task(String definitionKey) {
        Task task = context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(definitionKey)
                .initializeFormKeys()
                .singleResult();
        assertThat(task).as(definitionKey + " of " + number).isNotNull();
        return task;
    }

    List<String> openTasks() {
        return context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<String> candidateGroups(String definitionKey) {
        return context
                .getBean(TaskService.class)
                .getIdentityLinksForTask(task(definitionKey).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    Object shown(Task task, String variable) {
        return context.getBean(TaskService.class).getVariable(task.getId(), variable);
    }

    /** Sends the task's form as Tasklist does, as a user who may. */
    void submit(String definitionKey, String user, Map<String, Object> form) {
        String taskId = task(definitionKey).getId();
        as(user, () -> context.getBean(FormService.class).submitTaskForm(taskId, form));
    }

    /** Gives the new deal to a seller, as a manager does in Tasklist. */
    void assignFirstContact(String seller) {
        String taskId = task(StageWork.Tasks.CONTACT_CUSTOMER).getId();
        as(MANAGER, () -> context.getBean(TaskService.class).setAssignee(taskId, seller));
    }

    void as(String user, Runnable action) {
        IdentityService identity = context.getBean(IdentityService.class);
        identity.setAuthentication(user, groupsOf(user));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return switch (user) {
            case MANAGER -> List.of("sales-managers");
            case MARKETING -> List.of("marketing");
            case "test.presales" -> List.of("presales");
            case "test.legal" -> List.of("legal");
            case "test.executive" -> List.of("executives");
            case FINANCE -> List.of("finance");
            default -> List.of("sales", "team-" + team());
        };
    }

    /** Runs the case's timer or asynchronous step at an activity. */
    void fire(String activityId) {
        context.getBean(ManagementService.class).executeJob(job(activityId).getId());
    }

    Job job(String activityId) {
        ManagementService management = context.getBean(ManagementService.class);
        return jobs().stream()
                .filter(candidate -> activityId.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(candidate.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + activityId + " of " + number));
    }

    List<Job> jobs() {
        ManagementService management = context.getBean(ManagementService.class);
        return instances().stream()
                .flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream())
                .toList();
    }

    private List<String> instances() {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** Whether the case has passed an end event, in any of its processes. */
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
        return openProcesses().isEmpty();
    }

    /** Keys of the case's processes that have not ended. */
    List<String> openProcesses() {
        return context
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .unfinished()
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionKey())
                .toList();
    }

    /** A column of the deal's row; of the later deal's where the case has two. */
    <T> T row(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from crm.opportunities where case_number = :number order by id desc")
                .param("number", number)
                .query(type)
                .list()
                .get(0);
    }

    /** A column of the row of the lead that the case began with. */
    <T> T lead(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from crm.leads where number = :number")
                .param("number", number)
                .query(type)
                .optional()
                .orElse(null);
    }

    /** A column of the row of the account that the lead became, as text. */
    String account(String column) {
        return jdbc.sql("""
                        select a.%s::text
                          from crm.accounts a
                          join crm.leads l on l.account_id = a.id
                         where l.number = :number""".formatted(column))
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** The states of the case's deals, oldest first. */
    List<String> states() {
        return jdbc.sql("select state from crm.opportunities where case_number = :number order by id")
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** The case's stages as "STAGE outcome", oldest first. */
    List<String> stages() {
        return jdbc.sql("""
                        select e.stage || ' ' || coalesce(e.outcome, '-')
                          from crm.stage_entries e
                          join crm.opportunities o on o.id = e.opportunity_id
                         where o.case_number = :number
                         order by e.id""").param("number", number).query(String.class).list();
    }

    // Forms
    // ------------------------------------------------------------------------------------------------------------

    void contactCustomer() {
        submit(StageWork.Tasks.CONTACT_CUSTOMER, owner(), contact());
    }

    Map<String, Object> contact() {
        return new HashMap<>(Map.of(
                "contactChannel", "PHONE",
                "contactedOn", "2026-01-05",
                "firstFeedback", "Wants to see a demo.",
                "needConfirmed", true,
                "nextStep", "Interview on site"));
    }

    void analyseNeeds() {
        submit(StageWork.Tasks.ANALYSE_NEEDS, owner(), needs());
    }

    Map<String, Object> needs() {
        Map<String, Object> form = new HashMap<>();
        List.of(
                        "needWhat",
                        "needWhy",
                        "needWhen",
                        "needWhere",
                        "needWho",
                        "needHow",
                        "pains",
                        "productPreference",
                        "decisionProcess")
                .forEach(field -> form.put(field, "Something about " + field));
        form.put("interviewMode", "ON_SITE");
        form.put("competitors", "Initech");
        form.put("expectedAmount", 80_000.0);
        form.put("expectedCloseDate", "2099-12-31");
        return form;
    }

    void draftSolution() {
        submit(StageWork.Tasks.DRAFT_SOLUTION, "test.presales", solution());
    }

    void presentSolution() {
        Map<String, Object> form = solution();
        form.put("customerReaction", "Likes it.");
        submit(StageWork.Tasks.PRESENT_SOLUTION, owner(), form);
    }

    Map<String, Object> solution() {
        return new HashMap<>(Map.of(
                "solutionSummary", "A line that packs.",
                "differentiators", "cost -15 %, delivery 7 days sooner",
                "deliveryDays", 30));
    }

    void prepareQuote(double discountPercent) {
        submit(StageWork.Tasks.PREPARE_QUOTE, owner(), quote(discountPercent));
    }

    Map<String, Object> quote(double discountPercent) {
        String lines = "[{\"product\":\"Line 1\",\"quantity\":2,\"unitPrice\":20000}]";
        return Variables.putValue("quoteLines", SpinValues.jsonValue(lines).create())
                .putValue("discountPercent", discountPercent)
                .putValue("paymentTerms", "30 days")
                .putValue("validUntil", "2099-12-31");
    }

    void negotiate() {
        submit(StageWork.Tasks.NEGOTIATE_TERMS, owner(), terms());
    }

    Map<String, Object> terms() {
        String objections = "[{\"objection\":\"Dear\",\"answer\":\"It pays\",\"alternative\":\"Training\"}]";
        return Variables.putValue("objections", SpinValues.jsonValue(objections).create())
                .putValue("agreedPrice", 41_500.0)
                .putValue("agreedTerms", "Two instalments")
                .putValue("agreedDeliveryDate", "2099-06-30")
                .putValue("risk", "LOW");
    }

    void draftContract() {
        submit(StageWork.Tasks.DRAFT_CONTRACT, owner(), contract());
    }

    Map<String, Object> contract() {
        return Variables.putValue("contractTitle", "Sale of a line")
                .putValue(
                        "contractFile",
                        Variables.fileValue("contract.pdf")
                                .file("%PDF-1.7 a contract".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                                .mimeType("application/pdf")
                                .create());
    }

    void review(String decision, String note) {
        submit(StageWork.Tasks.REVIEW_CONTRACT, "test.legal", decision(decision, "reviewNote", note));
    }

    void confirm(String decision, String note) {
        submit(StageWork.Tasks.CONFIRM_CONTRACT, MANAGER, decision(decision, "confirmNote", note));
    }

    static Map<String, Object> decision(String decision, String noteField, String note) {
        return Variables.putValue("decision", decision).putValue(noteField, note);
    }

    void sign() {
        sign(owner());
    }

    void sign(String seller) {
        submit(
                StageWork.Tasks.GET_SIGNATURES,
                seller,
                Map.of("signedOn", "2026-01-05", "signedByCustomer", "Li Wei", "signedByUs", "Anna Berg"));
    }

    /** Does what the stage needs to be left for the next one. */
    void pass(Stage stage) {
        switch (stage) {
            case INITIAL_CONTACT -> contactCustomer();
            case NEEDS_ANALYSIS -> analyseNeeds();
            case SOLUTION -> {
                draftSolution();
                presentSolution();
            }
            case QUOTATION -> prepareQuote(0);
            case NEGOTIATION -> negotiate();
            case CONTRACT -> {
                draftContract();
                review("APPROVED", null);
                confirm("CONFIRMED", null);
                sign();
            }
        }
    }

    /** The task with which the owner leaves a stage first. */
    String firstOwnersTask(Stage stage) {
        if (stage == Stage.SOLUTION) {
            draftSolution();
        }
        return switch (stage) {
            case INITIAL_CONTACT -> StageWork.Tasks.CONTACT_CUSTOMER;
            case NEEDS_ANALYSIS -> StageWork.Tasks.ANALYSE_NEEDS;
            case SOLUTION -> StageWork.Tasks.PRESENT_SOLUTION;
            case QUOTATION -> StageWork.Tasks.PREPARE_QUOTE;
            case NEGOTIATION -> StageWork.Tasks.NEGOTIATE_TERMS;
            case CONTRACT -> StageWork.Tasks.DRAFT_CONTRACT;
        };
    }

    // Data
    // -------------------------------------------------------------------------------------------------------------

    private void makeTeam() {
        jdbc.sql("insert into crm.teams (key, name, created_at) values (:team, :team, now())")
                .param("team", team())
                .update();
        for (String seller : List.of(owner(), colleague())) {
            jdbc.sql("""
                            insert into crm.team_members (user_id, name, team, created_at)
                            values (:id, :name, :team, now())""")
                    .param("id", seller)
                    .param("name", nameOf(seller))
                    .param("team", team())
                    .update();
            giveLogin(seller);
        }
    }

    private String postLead(Map<String, ?> known) {
        Map<String, Object> lead = new HashMap<>(known);
        lead.put("company", UUID.randomUUID().toString());
        lead.put("contactName", "Li Wei");
        lead.put("email", suffix + "@example.invalid");
        lead.put("source", "WEBSITE");
        return context.getBean(LeadIntake.class)
                .capture(lead, new Actor(MANAGER, Set.of(Groups.SALES_MANAGERS)), null)
                .lead()
                .number();
    }

    /** Gives the deal, which was imported without one, a lead. */
    void addLead() {
        jdbc.sql("""
                        insert into crm.leads
                               (id, version, number, status, source, company, company_key, contact_name, phone, currency,
                                created_by, created_at, opportunity_id)
                        select -id, 0, 'LD of ' || number, 'QUALIFIED', 'WEBSITE', number, number, 'Ann', '1', 'CNY',
                               'test', now(), id
                          from crm.opportunities
                         where number = :number""").param("number", number).update();
    }

    /** What the deal's lead has in a column. */
    String lead(String column) {
        return jdbc.sql("select " + column + " from crm.leads where number = 'LD of ' || :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** Logs a contact with a measure and returns its id. */
    long addMeasure() {
        return jdbc.sql("""
                        insert into crm.follow_ups
                               (opportunity_id, at, channel, by_user, subject, measure, deadline, created_at)
                        select id, now(), 'PHONE', owner, 'Price', 'Send the study', '2099-01-01', now()
                          from crm.opportunities
                         where number = :number
                        returning id""").param("number", number).query(Long.class).single();
    }

    private void giveLogin(String seller) {
        IdentityService identity = context.getBean(IdentityService.class);
        context.getBean(TeamGroups.class).ensure(Map.of(team(), team()));
        identity.saveUser(identity.newUser(seller));
        identity.createMembership(seller, "team-" + team());
    }

    private String importDeal(Stage stage) {
        Map<String, Object> fields =
                Map.of("state", "OPEN", "stage", stage.name(), "amount", new BigDecimal("50000.00"));
        var results = context.getBean(OpportunityImport.class)
                .takeIn(List.of(new ImportedOpportunity("test-" + suffix, owner(), team(), null, fields)));
        assertThat(results).allMatch(result -> result.created());
        return jdbc.sql("select number from crm.opportunities where external_id = :id")
                .param("id", "test-" + suffix)
                .query(String.class)
                .single();
    }
}
