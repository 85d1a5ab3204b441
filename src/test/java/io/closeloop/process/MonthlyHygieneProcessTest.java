package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a month's hygiene does to leads, deals, contacts and customers. */
@CloseloopTest
class MonthlyHygieneProcessTest {

    /** Good enough to be kept warm; nobody's after three cycles. */
    private static final Map<String, ?> LUKEWARM =
            Map.of("companySize", "LARGE", "industry", "software", "position", "clerk");

    private static final Map<String, ?> READY_TO_BUY =
            Map.of("budget", 150_000, "urgency", "IMMEDIATE", "authority", "DECIDER");

    /** Long before any month that is tidied by itself. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1800, 1);

    private static final AtomicInteger MONTHS_USED = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MonthlyHygieneProcess hygiene;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private YearMonth month;
    private String instance;

    @BeforeEach
    void aMonthOfItsOwn() {
        month = FIRST_MONTH.plusMonths(MONTHS_USED.getAndIncrement());
    }

    @AfterEach
    void nobodyWaits() {
        jdbc.sql("delete from crm.evaluation_requests").update();
    }

    @Test
    void leadThatNobodyTakesFromThePoolIsGivenUp() {
        // given
        DealRun lead = inPool();
        DealRun claimed = inPool();
        tasks.setAssignee(claimed.task(NurtureLead.Tasks.WORK_POOL_LEAD).getId(), claimed.owner());

        // when: not yet three months
        clock.advance(Duration.ofDays(89));
        tidy();

        // then
        assertThat(lead.lead("status", String.class)).isEqualTo("POOL");

        // when
        clock.advance(Duration.ofDays(2));
        month = month.plusMonths(1);
        tidy();

        // then
        assertThat(lead.lead("status", String.class)).isEqualTo("DISQUALIFIED");
        assertThat(lead.lead("reason", String.class)).isEqualTo("In the pool for three months without a sign of life.");
        assertThat(lead.isEnded()).isTrue();
        assertThat(claimed.lead("status", String.class)).isEqualTo("POOL");
    }

    @Test
    void dealWhoseFirstContactLiesIdleGoesBackToThePool() {
        // given
        DealRun idle = firstContact();
        DealRun worked = firstContact();
        clock.advance(Duration.ofDays(61));
        jdbc.sql("""
                        insert into crm.follow_ups (opportunity_id, at, channel, by_user, subject, created_at)
                        select id, :at, 'PHONE', owner, 'Price', :at
                          from crm.opportunities
                         where number = :number""")
                .param("at", Timestamp.from(clock.instant()))
                .param("number", worked.row("number", String.class))
                .update();

        // when
        tidy();

        // then
        assertThat(idle.lead("status", String.class)).isEqualTo("POOL");
        assertThat(idle.row("owner", String.class)).isNull();
        assertThat(idle.task(StageWork.Tasks.CONTACT_CUSTOMER).getAssignee()).isNull();
        assertThat(idle.candidateGroups(StageWork.Tasks.CONTACT_CUSTOMER)).contains("sales");
        assertThat(worked.row("owner", String.class)).isEqualTo(worked.owner());
    }

    @Test
    void leadWithABudgetAndInAHurryIsFlaggedAndItsTaskMovedUp() {
        // given
        DealRun lead = inPool();
        jdbc.sql("update crm.leads set budget = 5000, urgency = 'WITHIN_MONTH' where number = :number")
                .param("number", lead.number())
                .update();
        DealRun later = inPool();

        // when
        tidy();

        // then
        assertThat(lead.lead("promising_at is not null", Boolean.class)).isTrue();
        assertThat(lead.task(NurtureLead.Tasks.WORK_POOL_LEAD).getPriority()).isEqualTo(75);
        assertThat(later.lead("promising_at is not null", Boolean.class)).isFalse();
        assertThat(later.task(NurtureLead.Tasks.WORK_POOL_LEAD).getPriority()).isEqualTo(50);
    }

    @Test
    void contactOfASilentCompanyGoesToTheArchive() {
        // given
        DealRun deal = firstContact();
        long account = deal.row("account_id", Long.class);

        // when
        tidy();

        // then
        assertThat(archived(account)).isFalse();

        // when
        clock.advance(Duration.ofDays(2 * 365 + 2));
        month = month.plusMonths(1);
        tidy();

        // then
        assertThat(archived(account)).isTrue();
    }

    @Test
    void moreThanOneRoundIsDoneWhereMoreIsLeft() {
        // given
        jdbc.sql("""
                        insert into crm.leads
                               (id, version, number, status, source, company, company_key, contact_name, phone, currency,
                                budget, urgency, created_by, created_at)
                        select nextval('crm.lead_id'), 0, 'LD-many-' || :month || '-' || i, 'NURTURE', 'IMPORT', 'Many', 'many',
                               'Ann', '1', 'CNY', 100, 'IMMEDIATE', 'many ' || :month, now()
                          from generate_series(1, 150) i""").param("month", month.toString()).update();

        // when
        tidy();

        // then
        assertThat(jdbc.sql(
                                "select count(*) from crm.leads where created_by = 'many ' || :month and promising_at is not null")
                        .param("month", month.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(150);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("ServiceTask_FlagPromisingLeads")
                        .processInstanceId(instance)
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyCustomerIsNotedForEvaluation() {
        // given
        DealRun deal = firstContact();

        // when
        tidy();

        // then
        assertThat(jdbc.sql("select count(*) from crm.evaluation_requests where account_id = :id")
                        .param("id", deal.row("account_id", Long.class))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_MonthTidied")
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    private DealRun inPool() {
        DealRun lead = DealRun.startedAsLead(context, LUKEWARM);
        lead.fire("BusinessRuleTask_ScoreLead");
        for (int cycle = 1; cycle <= 3; cycle++) {
            lead.fire("Timer_TouchDue");
        }
        return lead;
    }

    private DealRun firstContact() {
        DealRun deal = DealRun.startedAsLead(context, READY_TO_BUY);
        deal.fire("BusinessRuleTask_ScoreLead");
        deal.assignFirstContact(deal.owner());
        return deal;
    }

    private boolean archived(long account) {
        return jdbc.sql("select bool_and(archived_at is not null) from crm.contacts where account_id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    private void tidy() {
        hygiene.start(month);
        instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("HY-" + month)
                .unfinished()
                .singleResult()
                .getId();
        List<Job> due = jobs();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = jobs();
        }
    }

    private List<Job> jobs() {
        return management.createJobQuery().processInstanceId(instance).list();
    }
}
