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

    /** Copies all decisions of a table, with those that they required, so many times, each copy an hour earlier. */
    void copyDecisions(String key, int times) {
        for (int copy = 1; copy <= times; copy++) {
            copy(key, copy, """
                    insert into act_hi_decinst (id_, dec_def_id_, dec_def_key_, dec_def_name_, eval_time_,
                                                root_dec_inst_id_, collect_value_)
                    select d.id_ || :mark, d.dec_def_id_, d.dec_def_key_, d.dec_def_name_, d.eval_time_ - make_interval(hours => :hours),
                           d.root_dec_inst_id_ || :mark, d.collect_value_
                      from original o
                      join act_hi_decinst d on d.id_ = o.id_
                    """);
            copy(key, copy, """
                    insert into act_hi_dec_in (id_, dec_inst_id_, clause_id_, clause_name_, var_type_, double_, long_, text_)
                    select i.id_ || :mark, i.dec_inst_id_ || :mark, i.clause_id_, i.clause_name_, i.var_type_, i.double_,
                           i.long_, i.text_
                      from original o
                      join act_hi_dec_in i on i.dec_inst_id_ = o.id_
                    """);
            copy(key, copy, """
                    insert into act_hi_dec_out (id_, dec_inst_id_, clause_id_, rule_id_, rule_order_, var_name_, var_type_,
                                                double_, long_, text_)
                    select u.id_ || :mark, u.dec_inst_id_ || :mark, u.clause_id_, u.rule_id_, u.rule_order_, u.var_name_,
                           u.var_type_, u.double_, u.long_, u.text_
                      from original o
                      join act_hi_dec_out u on u.dec_inst_id_ = o.id_
                    """);
        }
        jdbc.sql("analyze act_hi_decinst, act_hi_dec_in, act_hi_dec_out").update();
    }

    private void copy(String key, int number, String insert) {
        jdbc.sql("""
                        with original as (select id_
                                            from act_hi_decinst
                                           where (dec_def_key_ = :key
                                                  or root_dec_inst_id_ in (select id_
                                                                             from act_hi_decinst
                                                                            where dec_def_key_ = :key))
                                             and id_ not like '%+%')
                        """ + insert)
                .param("key", key)
                .param("mark", "+" + number)
                .param("hours", number)
                .update();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
