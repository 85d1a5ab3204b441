package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.TestMail;
import io.closeloop.base.CustomerMail;
import io.closeloop.base.Refusal;
import io.closeloop.process.CustomerCare;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the care plan over the planner to what was done. */
@CloseloopTest
class CustomerCareProcessTest {

    /** 1 March 2026, noon in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CarePlanner planner;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestMail mail;

    private Customer customer;
    private CareRun care;

    @BeforeEach
    void aCustomer() {
        clock.set(NOW);
        customer = Customer.create(context);
        care = new CareRun(context);
        nothingElseIsDue();
    }

    @Test
    void evaluationPlansWhatTheTierGets() {
        // given
        customer.bought("100", TODAY);

        // when
        care.evaluate(customer);

        // then
        assertThat(plan())
                .containsExactly("BASIC_TRAINING 2026-05-01", "OFFER 2026-06-01", "PRODUCT_UPDATE 2026-04-01");
    }

    @Test
    void dissatisfiedCustomerIsCalledAMonthAfterTheTalkAndGetsNothingWritten() {
        // given
        customer.bought("100", TODAY).answered(2, 6);

        // when
        care.evaluate(customer);

        // then
        assertThat(plan()).containsExactly("SATISFACTION_CALL 2026-04-01");

        // when: it is content again
        clock.advance(Duration.ofDays(30));
        customer.answered(4, 8);
        care.evaluate(customer);

        // then
        assertThat(plan().stream().map(line -> line.split(" ")[0]))
                .containsExactly("BASIC_TRAINING", "OFFER", "PRODUCT_UPDATE");
    }

    @Test
    void laterEvaluationKeepsTheDaysAndAnotherTierAnotherPlan() {
        // given
        customer.bought("100", TODAY);
        care.evaluate(customer);

        // when
        clock.advance(Duration.ofDays(20));
        care.evaluate(customer);

        // then
        assertThat(plan()).contains("PRODUCT_UPDATE 2026-04-01");

        // when
        clock.advance(Duration.ofDays(365));
        care.evaluate(customer);

        // then
        assertThat(customer.tier()).isEqualTo("D");
        assertThat(plan()).containsExactly("WHITE_PAPER 2027-09-21");
    }

    @Test
    void mailGoesOutToTheContactAndIsOnRecord() {
        // given
        customer.contact("Ann Li", "ann@blue.example", false).contact("Bo Wu", "bo@blue.example", true);
        planned("PRODUCT_UPDATE", "EMAIL", "P3M");

        // when
        startDue();

        // then
        assertThat(care.ends(customer, CustomerCare.KEY)).containsExactly("EndEvent_TouchSent");
        assertThat(states()).containsExactly("PRODUCT_UPDATE DONE");
        assertThat(jdbc.sql("""
                        select m.recipient || ', ' || m.subject || ', ' || m.sender
                          from crm.care_messages m
                          join crm.care_touches t on t.id = m.touch_id
                         where t.account_id = :id""").param("id", customer.id()).query(String.class).single())
                .isEqualTo("bo@blue.example, News about our products, OWNER");
        assertThat(plan()).containsExactly("PRODUCT_UPDATE 2026-06-01");
    }

    @Test
    void mailIsHandedToThePostWhereThereIsOne() {
        // given
        String address = UUID.randomUUID() + "@blue.example";
        mail.reaches(address);
        customer.contact("Bo Wu", address, true);
        planned("PRODUCT_UPDATE", "EMAIL", "P3M");

        // when
        startDue();

        // then
        assertThat(mail.to(address)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(CustomerMail.Kind.CARE);
            assertThat(letter.name()).isEqualTo("Bo Wu");
            assertThat(letter.details()).containsEntry(CustomerMail.Detail.SUBJECT, "News about our products");
        });
    }

    @Test
    void mailWithoutAnAddressIsNotDoneAndSaysWhy() {
        // given
        planned("PRODUCT_UPDATE", "EMAIL", "P3M");

        // when
        startDue();

        // then
        assertThat(states()).containsExactly("PRODUCT_UPDATE LAPSED");
        assertThat(column("reason")).containsExactly("No e-mail address is on record.");
    }

    @Test
    void nobodyIsWrittenToWhoHasNotAgreed() {
        // given
        customer.contact("Ann Li", "ann@blue.example", false);
        planned("PRODUCT_UPDATE", "EMAIL", "P3M");

        // when
        startDue();

        // then
        assertThat(states()).containsExactly("PRODUCT_UPDATE LAPSED");
        assertThat(column("reason")).containsExactly("Nobody with an e-mail address has agreed to be written to.");
        assertThat(jdbc.sql("select count(*) from crm.care_messages where recipient = 'ann@blue.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ownerCallsAndTellsWhatCameOfIt() {
        // given
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        startDue();

        // then
        Task task = task();
        assertThat(task.getAssignee()).isEqualTo(customer.owner());
        assertThat(task.getDueDate()).isEqualTo(NOW.plus(Duration.ofDays(14)));
        assertThat(tasks.getVariable(task.getId(), "care").toString())
                .contains("\"touch\":\"Key call\"", "\"number\":\"" + customer.number() + "\"");
        assertThat(tasks.getVariable(task.getId(), "care").toString()).doesNotContain("on its way");
        assertThat(states()).containsExactly("KEY_CALL RESERVED");

        // when
        submit(task, "DONE", "Wants a second line.");

        // then
        assertThat(care.ends(customer, CustomerCare.KEY)).containsExactly("EndEvent_TouchRecorded");
        assertThat(states()).containsExactly("KEY_CALL DONE");
        assertThat(column("note")).containsExactly("Wants a second line.");
    }

    @Test
    void callerSeesWhatOthersHeardFromTheCustomer() {
        // given
        customer.answered(2, 3);
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        startDue();

        // then
        assertThat(tasks.getVariable(task().getId(), "care").toString())
                .contains("Survey answered: 5, 2, 5, recommendation 3");
    }

    @Test
    void formWithoutAnOutcomeOrNoteIsRefusedAndTheTaskStays() {
        // given
        planned("KEY_CALL", "PHONE", "P1M");
        startDue();

        // when / then
        assertThatThrownBy(() -> submit(task(), "PERHAPS", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "touchOutcome: must be one of [DONE, NOT_REACHED, NOT_NEEDED]; touchNote: is missing");
        assertThat(states()).containsExactly("KEY_CALL RESERVED");
        submit(task(), "NOT_REACHED", "Out of office.");
        assertThat(column("reason")).containsExactly("Nobody was reached: Out of office.");
        assertThat(states()).containsExactly("KEY_CALL LAPSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "UTC"})
    void timeIsUpAtTheTasksDueDateWhateverTheServersClockDoesMeanwhile(String serversZone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(serversZone));
        try {
            // given: in Berlin clocks go on in the night to 29 March
            clock.set(Instant.parse("2026-03-27T04:00:00Z"));
            planned("KEY_CALL", "PHONE", "P1M");

            // when
            startDue();

            // then
            Date due = task().getDueDate();
            assertThat(due).isEqualTo(Instant.parse("2026-04-10T04:00:00Z"));
            assertThat(context.getBean(ManagementService.class)
                            .createJobQuery()
                            .processInstanceId(task().getProcessInstanceId())
                            .timers()
                            .singleResult()
                            .getDuedate())
                    .isEqualTo(due);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void touchThatNobodyDoesLapsesAndFreesItsPlace() {
        // given
        customer.tier("A");
        planned("EXECUTIVE_VISIT", "VISIT", "EXECUTIVES", "P3M", TODAY);
        startDue();
        assertThat(candidateGroups()).containsExactly("executives");

        // when
        clock.advance(Duration.ofDays(15));
        care.runJobs(customer);

        // then
        assertThat(care.ends(customer, CustomerCare.KEY)).containsExactly("EndEvent_TouchLapsed");
        assertThat(states()).containsExactly("EXECUTIVE_VISIT LAPSED");
        assertThat(column("reason")).containsExactly("Nobody did it in time.");
        assertThat(plan()).containsExactly("EXECUTIVE_VISIT 2026-03-23");
    }

    @Test
    void touchOfACustomerWithoutAnOwnerGoesToTheSalesManagers() {
        // given
        jdbc.sql("update crm.accounts set owner = null where id = :id")
                .param("id", customer.id())
                .update();
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        startDue();

        // then
        assertThat(candidateGroups()).containsExactly("sales-managers");
    }

    @Test
    void touchOverTheCapIsSuppressedAndTriedAgainInAWeek() {
        // given
        customer.tier("A").followedUp(NOW.minus(Duration.ofDays(2)));
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        startDue();

        // then
        assertThat(care.ends(customer, CustomerCare.KEY)).containsExactly("EndEvent_TouchSuppressed");
        assertThat(states()).containsExactly("KEY_CALL SUPPRESSED");
        assertThat(column("reason")).containsExactly("One active contact a week is the most for a customer of tier A.");
        assertThat(plan()).containsExactly("KEY_CALL 2026-03-08");

        // when
        clock.advance(Duration.ofDays(7));
        startDue();

        // then
        assertThat(states()).containsExactly("KEY_CALL SUPPRESSED", "KEY_CALL RESERVED");
        assertThat(plan()).containsExactly("KEY_CALL 2026-04-08");
    }

    @Test
    void standstillOfMonthsBringsEachTouchOnceAndBreaksNoCap() {
        // given
        customer.contact("Ann Li", "ann@blue.example", true);
        planned("INDUSTRY_SOLUTIONS", "EMAIL", "P1M");
        planned("SALON_INVITATION", "EMAIL", "P1M");
        planned("PRODUCT_UPDATE", "EMAIL", "P1M");

        // when
        clock.advance(Duration.ofDays(70));
        startDue();

        // then
        assertThat(column("state"))
                .containsExactlyInAnyOrder(
                        "MISSED", "MISSED", "MISSED", "MISSED", "MISSED", "MISSED", "DONE", "DONE", "SUPPRESSED");
        assertThat(plan().stream().map(line -> line.split(" ")[1]))
                .containsExactlyInAnyOrder("2026-06-01", "2026-06-01", "2026-05-17");
    }

    @Test
    void manyPlannersAtOneMomentStartEachTouchOnce() throws Exception {
        // given
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        Callable<Integer> planning = planner::startBatch;
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        int started = 0;
        try {
            for (Future<Integer> node : nodes.invokeAll(Collections.nCopies(6, planning))) {
                started += node.get();
            }
        } finally {
            nodes.shutdown();
        }

        // then
        assertThat(started).isEqualTo(1);
        assertThat(states()).containsExactly("KEY_CALL DUE");
    }

    @Test
    void lineThatCannotBeStartedHoldsNobodyElse() {
        // given: the first of three is nonsense, and the second is on record already
        Customer faulty = Customer.create(context);
        planned(faulty, "KEY_CALL", "PHONE", "OWNER", "every now and then", TODAY.minusDays(1));
        Customer known = Customer.create(context);
        planned(known, "KEY_CALL", "PHONE", "OWNER", "P1M", TODAY);
        planner.startBatch();
        jdbc.sql("update crm.care_plan set next_due = :today where account_id = :id")
                .param("today", TODAY)
                .param("id", known.id())
                .update();
        planned("KEY_CALL", "PHONE", "P1M");

        // when
        startDue();

        // then
        assertThat(states()).containsExactly("KEY_CALL RESERVED");
        assertThat(care.instances(known)).hasSize(1);
        assertThat(care.instances(faulty)).isEmpty();

        // when: somebody mends it
        jdbc.sql("update crm.care_plan set every = 'P1M' where account_id = :id")
                .param("id", faulty.id())
                .update();
        clock.advance(Duration.ofDays(1));
        startDue();

        // then
        assertThat(care.instances(faulty)).hasSize(1);
    }

    @Test
    void planIsWorkedOffInBatches() {
        // given
        List<Customer> many = new ArrayList<>();
        for (int customers = 0; customers < 101; customers++) {
            many.add(Customer.create(context));
        }
        many.forEach(one -> planned(one, "KEY_CALL", "PHONE", "OWNER", "P1M", TODAY));

        // then
        assertThat(List.of(planner.startBatch(), planner.startBatch(), planner.startBatch()))
                .containsExactly(100, 1, 0);
    }

    private void planned(String touch, String channel, String every) {
        planned(touch, channel, "OWNER", every, TODAY);
    }

    private void planned(String touch, String channel, String performer, String every, LocalDate due) {
        planned(customer, touch, channel, performer, every, due);
    }

    private void planned(Customer of, String touch, String channel, String performer, String every, LocalDate due) {
        jdbc.sql("""
                        insert into crm.care_plan (account_id, touch, channel, performer, every, days, next_due)
                        values (:id, :touch, :channel, :performer, :every, 14, :due)""")
                .params(Map.of("id", of.id(), "touch", touch, "channel", channel, "performer", performer))
                .params(Map.of("every", every, "due", due))
                .update();
    }

    private void startDue() {
        while (planner.startBatch() > 0) {
            // until nothing is left
        }
        care.runJobs(customer);
    }

    /** Other tests' customers are not this test's business. */
    private void nothingElseIsDue() {
        jdbc.sql("delete from crm.care_plan").update();
    }

    private List<String> plan() {
        return jdbc.sql("""
                        select touch || ' ' || next_due
                          from crm.care_plan
                         where account_id = :id and next_due is not null
                         order by touch""").param("id", customer.id()).query(String.class).list();
    }

    private List<String> states() {
        return column("touch || ' ' || state");
    }

    private List<String> column(String column) {
        return jdbc.sql("select " + column + " from crm.care_touches where account_id = :id order by id")
                .param("id", customer.id())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(customer.number())
                .taskDefinitionKey(CustomerCare.Tasks.CARRY_OUT_TOUCH)
                .singleResult();
    }

    private List<String> candidateGroups() {
        return tasks.getIdentityLinksForTask(task().getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private void submit(Task task, String outcome, String note) {
        forms.submitTaskForm(task.getId(), Map.of(CustomerCare.Form.OUTCOME, outcome, CustomerCare.Form.NOTE, note));
    }
}
