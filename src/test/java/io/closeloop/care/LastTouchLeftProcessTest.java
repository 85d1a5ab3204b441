package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.ClearContact;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.LeadToClose;
import io.closeloop.process.NurtureLead;
import io.closeloop.process.SatisfactionSurveyProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of all the ways to a customer that are taken at one moment, one finds the last touch of the month. */
@CloseloopTest
class LastTouchLeftProcessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CarePlanner planner;

    @Autowired
    private GreetingPlanner greetings;

    @Autowired
    private SatisfactionSurveyProcess surveys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Customer customer;

    @BeforeEach
    void aCustomerWithOneTouchLeft() {
        clock.set(NOW);
        customer = Customer.create(context).tier("C").contact("Ann", "ann@blue.example", true);
        jdbc.sql("delete from crm.care_plan").update();
        runtime.startProcessInstanceByKey(
                ClearContact.KEY,
                customer.number(),
                Variables.putValue(EvaluateCustomer.Variables.ACCOUNT_ID.name(), customer.id())
                        .putValue(ClearContact.Variables.TOUCH.name(), "FIRST")
                        .putValue(ClearContact.Variables.TOUCH_CHANNEL.name(), TouchChannel.EMAIL.name()));
        assertThat(states()).containsExactly("FIRST DONE");
    }

    @AfterEach
    void noGreetingDay() {
        jdbc.sql("delete from crm.greeting_days where day = ?").param(TODAY).update();
    }

    @RepeatedTest(3)
    void onlyOneOfAllWaysFindsIt() throws Exception {
        // given
        List<Callable<?>> ways = new ArrayList<>();
        ways.add(() -> {
            surveys.start(customer.id(), customer.number());
            return null;
        });
        planned("PRODUCT_UPDATE", "P1M", TODAY);
        planned("HOLIDAY_GREETING", "HOLIDAY", null);
        jdbc.sql("insert into crm.greeting_days (day, name) values (?, 'Test')")
                .param(TODAY)
                .update();
        while (planner.startBatch() + greetings.startBatch() > 0) {
            // until both have begun
        }
        ways.addAll(jobs(customer.number()));
        ways.addAll(jobs(nurtured()));
        assertThat(ways).hasSize(4);

        // when
        atOneMoment(ways);

        // then
        assertThat(states()).hasSize(5);
        assertThat(states()).filteredOn(state -> state.endsWith(" DONE")).hasSize(2);
        assertThat(states()).filteredOn(state -> state.endsWith(" SUPPRESSED")).hasSize(3);
    }

    private void planned(String touch, String every, LocalDate due) {
        jdbc.sql("""
                        insert into crm.care_plan (account_id, touch, channel, performer, every, days, next_due)
                        values (:id, :touch, 'EMAIL', 'OWNER', :every, 14, :due)""")
                .param("id", customer.id())
                .param("touch", touch)
                .param("every", every)
                .param("due", due)
                .update();
    }

    /** A lead of the customer's whose next touch is due; gives its number. */
    private String nurtured() {
        String lead = Customer.lead(context);
        long id = jdbc.sql(
                        "update crm.leads set account_id = :account, status = 'NURTURE' where number = :lead returning id")
                .param("account", customer.id())
                .param("lead", lead)
                .query(Long.class)
                .single();
        runtime.startProcessInstanceByKey(
                NurtureLead.KEY,
                lead,
                Variables.putValue(LeadToClose.Variables.LEAD_ID.name(), id)
                        .putValue(NurtureLead.Variables.INTERVAL.name(), "PT1S")
                        .putValue(NurtureLead.Variables.CYCLES_LEFT.name(), 3));
        return lead;
    }

    private List<Callable<?>> jobs(String businessKey) {
        List<Callable<?>> jobs = new ArrayList<>();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .forEach(job -> jobs.add(() -> {
                    management.executeJob(job.getId());
                    return null;
                }));
        return jobs;
    }

    private static void atOneMoment(List<Callable<?>> ways) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ways.size());
        try {
            List<Future<?>> taken = new ArrayList<>();
            for (Callable<?> way : ways) {
                taken.add(threads.submit(way));
            }
            for (Future<?> way : taken) {
                way.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<String> states() {
        return jdbc.sql("select touch || ' ' || state from crm.care_touches where account_id = ? order by id")
                .param(customer.id())
                .query(String.class)
                .list();
    }
}
