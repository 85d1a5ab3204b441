package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CloseloopTest
class JobAcquisitionTest {

    /** After so many executions on one connection the driver has the server prepare a statement. */
    private static final int PREPARE_THRESHOLD = 5;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @CsvSource({
        "force_generic_plan, 0",
        "force_custom_plan, 0",
        "force_generic_plan, 50000",
        "force_custom_plan, 50000",
    })
    @Transactional // one connection, and rolled back
    void pollReadsNoWholeTableWhetherNoneOrAllOfTheJobsAreDue(String planning, int due) {
        // given
        fillTableOfJobs(due);
        PreparedStatement poll = statementOfThePoll();

        // when
        jdbc.sql("set local plan_cache_mode = " + planning).update();
        String plan = planOf(poll);

        // then
        assertThat(plan)
                .contains("Index Scan using closeloop_job_due", "Index Cond: (duedate_ <= ")
                .contains("closeloop_job_exclusive_locked")
                .doesNotContain("Seq Scan", "Sort");
    }

    private void fillTableOfJobs(int due) {
        jdbc.sql("""
                        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, priority_,
                                                process_instance_id_, duedate_, lock_owner_, lock_exp_time_)
                        select 'test-' || n, 1, 'timer', true, 3, 1, 0,
                               'instance-' || n, now() + make_interval(mins => n - :due),
                               case when n % 1000 = 0 then 'node' end,
                               case when n % 1000 = 0 then now() + interval '1 minute' end
                          from generate_series(1, 50000) n
                        """).param("due", due).update();
        jdbc.sql("analyze act_ru_job").update();
    }

    /**
     * What the engine really sends, with the settings of this application, as the server has prepared it. Other tests may
     * have left other queries for jobs on the connection; only the poll asks whose lock has ended.
     */
    private PreparedStatement statementOfThePoll() {
        for (int execution = 0; execution < PREPARE_THRESHOLD; execution++) {
            engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor()));
        }
        return jdbc.sql("""
                        select name, cardinality(parameter_types) as parameters
                          from pg_prepared_statements
                         where statement ilike '%act_ru_job res%lock_exp_time_%'
                         order by prepare_time desc
                         limit 1
                        """).query(PreparedStatement.class).single();
    }

    private String planOf(PreparedStatement poll) {
        String now = "localtimestamp, ".repeat(poll.parameters() - 2);
        List<String> plan = jdbc.sql("explain execute \"" + poll.name() + "\" (" + now + "20, 0)")
                .query(String.class)
                .list();
        return String.join("\n", plan);
    }

    private record PreparedStatement(String name, int parameters) {}
}
