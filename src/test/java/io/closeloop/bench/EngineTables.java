package io.closeloop.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the engine's tables and fills them with what would take the engine hours to make. */
class EngineTables {

    private final JdbcClient jdbc;

    EngineTables(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** How many jobs that score leads have not been done yet; timers are not among them. */
    int waitingJobs() {
        if (count("select count(*) from act_ru_job where type_ = 'message' and retries_ = 0") > 0) {
            throw new IllegalStateException("A job has failed for good: the figures would be worth nothing");
        }
        return count("select count(*) from act_ru_job where type_ = 'message'");
    }

    /** Timers of as many process instances, due within the next two years but not today. */
    void addTimers(int number) {
        jdbc.sql("""
                        insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_, priority_,
                                                process_instance_id_, duedate_, create_time_)
                        select 'bench-' || n, 1, 'timer', true, 3, 1, 0,
                               'bench-' || n, now() + interval '1 day' + make_interval(mins => n), now()
                          from generate_series(1, ?) n
                        """).param(number).update();
        jdbc.sql("analyze act_ru_job").update();
    }

    /** Open tasks, of which one user has some and many others have the rest, each with the grant it comes with. */
    void addTasks(int from, int to, String user, int ofUser) {
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, task_def_key_, proc_def_id_, assignee_, priority_,
                                                 create_time_, due_date_, suspension_state_)
                        select 'bench-' || n, 1, 'Contact customer', 'UserTask_ContactCustomer',
                               (select max(id_) from act_re_procdef where key_ = 'contactCustomer'),
                               case when n <= ? then ? else 'seller-' || n % 500 end, n % 100,
                               now(), now() + make_interval(mins => n), 1
                          from generate_series(?, ?) n
                        """).params(ofUser, user, from, to).update();
        jdbc.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        select 'bench-' || n, 1, 1, t.assignee_, 7, t.id_, 6
                          from generate_series(?, ?) n
                          join act_ru_task t on t.id_ = 'bench-' || n
                        """).params(from, to).update();
        jdbc.sql("analyze act_ru_task, act_ru_authorization").update();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
