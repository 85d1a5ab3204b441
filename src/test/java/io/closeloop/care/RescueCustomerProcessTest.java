package io.closeloop.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.Refusal;
import io.closeloop.process.EvaluateCustomer;
import io.closeloop.process.RescueForm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer that may leave, and what is done about it. */
@CloseloopTest
class RescueCustomerProcessTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Customer customer;
    private CareRun care;

    @BeforeEach
    void aCustomerSilentForHalfAYear() {
        clock.set(NOW.minus(Duration.ofDays(400)));
        customer = Customer.create(context);
        clock.set(NOW);
        care = new CareRun(context);
        customer.bought("100", TODAY.minusDays(181));
    }

    @Test
    void ownerIsAskedToRescueACustomerLongSilent() {
        // when
        care.evaluate(customer);

        // then
        Task task = task();
        assertThat(task.getAssignee()).isEqualTo(customer.owner());
        assertThat(task.getDueDate()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(tasks.getVariable(task.getId(), RescueForm.SHOWN).toString())
                .contains("\"risk\":\"Has been silent for half a year.\"");
        assertThat(risk()).isEqualTo("HIGH Rule_LongSilence");

        // when / then
        assertThatThrownBy(() -> submit(task, "MAYBE", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rescueOutcome");
        submit(task, "SAVED", "Wants a quote.");
        assertThat(care.ends(customer, EvaluateCustomer.KEY)).containsExactly("EndEvent_RescueEnded");
        assertThat(rescues()).containsExactly("SAVED: Wants a quote.");
    }

    @Test
    void customerIsRescuedOnceAtATimeAndAgainAfterAPause() {
        // given
        care.evaluate(customer);

        // when / then: one is going on
        care.evaluate(customer);
        assertThat(rescues()).hasSize(1);

        // when / then: one has just ended
        submit(task(), "WATCHING", "Not now.");
        clock.advance(Duration.ofDays(89));
        care.evaluate(customer);
        assertThat(rescues()).hasSize(1);

        // when / then
        clock.advance(Duration.ofDays(2));
        care.evaluate(customer);
        assertThat(rescues()).hasSize(2);
    }

    @Test
    void ownerWhoIsToSpeakAboutABadMarkIsNotAskedToRescueAtOnce() {
        // given
        customer.answered(1, 2);

        // when
        care.evaluate(customer);

        // then
        assertThat(risk()).isEqualTo("HIGH Rule_LongSilence");
        assertThat(rescues()).isEmpty();

        // when: it is spoken about, and a month later the risk is high still
        jdbc.sql("update crm.surveys set talked_at = now() where account_id = :id")
                .param("id", customer.id())
                .update();
        care.evaluate(customer);

        // then
        assertThat(rescues()).containsExactly("going on");
    }

    @Test
    void talkThatNobodyHasForAMonthHoldsNoRescue() {
        // given
        customer.answered(1, 2);
        clock.advance(Duration.ofDays(31));

        // when
        care.evaluate(customer);

        // then
        assertThat(rescues()).containsExactly("going on");
    }

    @Test
    void customerInTouchIsLeftAlone() {
        // given
        customer.followedUp(NOW.minus(Duration.ofDays(90)));

        // when
        care.evaluate(customer);

        // then
        assertThat(risk()).isEqualTo("LOW Rule_NoSign");
        assertThat(rescues()).isEmpty();
        assertThat(care.ends(customer, EvaluateCustomer.KEY)).containsExactly("EndEvent_CustomerEvaluated");
    }

    @Test
    void prospectCannotLeave() {
        // given
        clock.set(NOW.minus(Duration.ofDays(400)));
        Customer prospect = Customer.create(context);
        clock.set(NOW);

        // when
        care.evaluate(prospect);

        // then
        assertThat(care.ends(prospect, EvaluateCustomer.KEY)).containsExactly("EndEvent_CustomerEvaluated");
    }

    @Test
    void customerWithoutAnOwnerIsTheSalesManagers() {
        // given
        jdbc.sql("update crm.accounts set owner = null where id = :id")
                .param("id", customer.id())
                .update();

        // when
        care.evaluate(customer);

        // then
        assertThat(tasks.getIdentityLinksForTask(task().getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("sales-managers"));
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(customer.number())
                .taskDefinitionKey(EvaluateCustomer.Tasks.RESCUE_CUSTOMER)
                .singleResult();
    }

    private void submit(Task task, String outcome, String note) {
        Map<String, Object> form = new HashMap<>();
        form.put(RescueForm.OUTCOME, outcome);
        form.put(RescueForm.NOTE, note);
        forms.submitTaskForm(task.getId(), form);
    }

    private String risk() {
        return jdbc.sql("select risk || ' ' || rule from crm.churn_risks where account_id = :id")
                .param("id", customer.id())
                .query(String.class)
                .single();
    }

    private List<String> rescues() {
        return jdbc.sql("""
                        select coalesce(outcome || ': ' || note, 'going on')
                          from crm.rescues
                         where account_id = :id
                         order by id""").param("id", customer.id()).query(String.class).list();
    }
}
