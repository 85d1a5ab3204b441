package io.closeloop.platform;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes on the engine's tables: two on that of jobs, which it polls all the time and ships without a usable index, one
 * on that of tasks and one on that of the decisions taken. Created as soon as the engine has created its tables, hence
 * not by Flyway.
 */
@Component
class EngineIndexes extends SpringBootProcessEnginePlugin {

    /** Serves the poll itself: {@code duedate_ <= now order by duedate_ limit n}, see {@code selectNextJobsToExecute}. */
    private static final String DUE_JOBS = """
            create index if not exists closeloop_job_due
                on act_ru_job (duedate_)
            """;

    /** Serves the poll's {@code not exists}: is an exclusive job of the same process instance being executed? */
    private static final String EXCLUSIVE_JOBS_IN_PROGRESS = """
            create index if not exists closeloop_job_exclusive_locked
                on act_ru_job (process_instance_id_)
             where exclusive_
               and lock_owner_ is not null
            """;

    /** Serves the marks of overdue steps on the process diagram: {@code due_date_ < now order by due_date_ limit n}. */
    private static final String DUE_TASKS = """
            create index if not exists closeloop_task_due
                on act_ru_task (due_date_)
            """;

    /** Serves the rule desk: the decisions of one table in a period, in the order in which they were taken. */
    private static final String DECISIONS_TAKEN = """
            create index if not exists closeloop_decision_taken
                on act_hi_decinst (dec_def_key_, eval_time_, id_)
            """;

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.sql(DUE_JOBS).update();
        jdbc.sql(EXCLUSIVE_JOBS_IN_PROGRESS).update();
        jdbc.sql(DUE_TASKS).update();
        jdbc.sql(DECISIONS_TAKEN).update();
    }
}
