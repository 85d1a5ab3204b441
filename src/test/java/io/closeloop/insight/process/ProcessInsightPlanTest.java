package io.closeloop.insight.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Conditions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Which of two indexes is the cheaper one depends on how many processes there are; both are bounded by the period. With three
 * versions among thirty definitions, 60,000 steps and instances over 1,000 days, and 20,000 open
 * tasks.
 */
@CloseloopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessInsightPlanTest {

    private static final String[] DEFINITIONS = {"plan-0", "plan-1", "plan-2"};
    private static final Days TEN_DAYS = new Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 10));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HeatmapReader heatmaps;

    @Autowired
    private InstanceReader instances;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    /** Once for all the tests, which only read; in one transaction, of which nothing stays. */
    @BeforeAll
    void fillTables() {
        transaction = transactions.getTransaction(null);
        jdbc.sql("""
                        insert into act_re_procdef (id_, rev_, key_, version_, resource_name_)
                        select 'plan-' || n, 1, 'plan', n + 1, 'plan.bpmn'
                          from generate_series(0, 2) n""").update();
        jdbc.sql("""
                        insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_,
                                                    act_type_, task_id_, start_time_, end_time_, duration_)
                        select 'plan-' || n, 'plan', 'plan-' || n % 30, 'plan-' || n / 10, 'plan-' || n, 'step-' || n % 10,
                               'userTask', 'plan-' || n, t.ended - interval '1 hour', t.ended, 3600000
                          from generate_series(1, 60000) n,
                               lateral (select timestamp '2023-01-01' + make_interval(mins => n * 24) as ended) t""").update();
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                                                     start_time_, end_time_, duration_, state_)
                        select id_, id_, 'OP-' || id_, 'plan', proc_def_id_, start_time_, end_time_, duration_, 'COMPLETED'
                          from act_hi_actinst
                         where proc_def_key_ = 'plan'""").update();
        jdbc.sql("""
                        insert into act_hi_taskinst (id_, proc_inst_id_, start_time_)
                        select task_id_, proc_inst_id_, start_time_
                          from act_hi_actinst
                         where proc_def_key_ = 'plan'""").update();
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, task_def_key_, due_date_, suspension_state_)
                        select 'plan-' || n, 1, 'step', now() + make_interval(mins => n - 20), 1
                          from generate_series(1, 20000) n""").update();
        jdbc.sql("analyze act_re_procdef, act_hi_actinst, act_hi_procinst, act_hi_taskinst, act_ru_task")
                .update();
    }

    @AfterAll
    void emptyTables() {
        transactions.rollback(transaction);
    }

    @Test
    void heatmapReadsNoWholeTable() {
        String plan = planOf(HeatmapReader.STEPS, heatmaps.parameters(DEFINITIONS, TEN_DAYS));

        assertThat(plan)
                .contains("closeloop_task_due")
                .containsAnyOf("act_idx_hi_ai_pdefid_end_time", "act_idx_hi_act_inst_end")
                .doesNotContain("Seq Scan on act_hi", "Seq Scan on act_ru_task");
    }

    @Test
    void listOfFinishedInstancesReadsNoWholeTable() {
        // given
        FinishedFilter filter = new FinishedFilter(null, TEN_DAYS.from(), TEN_DAYS.to(), null, null);
        Conditions wanted = instances.ended("plan", filter);

        // when
        String plan = planOf(
                InstanceReader.LINES
                        .formatted(wanted.sql(), "i.end_time_ desc, i.id_")
                        .replace(":limit", "50")
                        .replace(":offset", "0"),
                wanted.parameters());

        // then
        assertThat(plan)
                .contains("act_idx_hi_act_inst_procinst")
                .containsAnyOf("act_idx_hi_pi_pdefid_end_time", "act_idx_hi_pro_inst_end")
                .doesNotContain("Seq Scan on act_hi");
    }

    @Test
    void trailReadsOneInstancesRowsOnly() {
        String plan = planOf(TrailReader.STEPS, Map.of("id", "plan-100", "most", 1000));

        assertThat(plan).contains("act_idx_hi_act_inst_procinst").doesNotContain("Seq Scan on act_hi");
    }

    private String planOf(String sql, Map<String, Object> parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
