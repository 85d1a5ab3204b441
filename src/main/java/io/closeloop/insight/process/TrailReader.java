package io.closeloop.insight.process;

import io.closeloop.base.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened in one process instance, running or finished. */
@Component
@Transactional(readOnly = true)
class TrailReader {

    /** A customer's care goes on for years; what matters is its end. */
    private static final int MOST_STEPS = 1_000;

    static final String STEPS = """
            select *
              from (select s.id_                                as id,
                           s.act_id_                            as step,
                           s.act_name_                          as name,
                           s.act_type_                          as type,
                           s.start_time_ at time zone 'UTC'     as started_at,
                           s.end_time_ at time zone 'UTC'       as ended_at,
                           s.duration_ / 1000.0                 as duration_seconds,
                           s.assignee_                          as who,
                           p.name                               as who_name,
                           t.due_date_ at time zone 'UTC'       as due_at,
                           coalesce(s.act_inst_state_, 0) = 2   as cancelled,
                           s.call_proc_inst_id_                 as called,
                           s.sequence_counter_                  as place
                      from act_hi_actinst       s
                      left join act_hi_taskinst t on t.id_ = s.task_id_
                      left join crm.people      p on p.user_id = s.assignee_
                     where s.proc_inst_id_ = :id and s.act_type_ <> 'multiInstanceBody'
                     order by s.start_time_ desc, s.sequence_counter_ desc
                     limit :most) newest
             order by started_at, place""";

    private final JdbcClient jdbc;
    private final InstanceReader instances;

    TrailReader(JdbcClient jdbc, InstanceReader instances) {
        this.jdbc = jdbc;
        this.instances = instances;
    }

    InstanceView read(String id) {
        InstanceLine instance = instances.byId(id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no process instance " + id + "."));
        List<InstanceView.Step> steps = steps(id);
        return new InstanceView(
                instance, definition(id), steps, count(id) - steps.size(), decisions(id), others(instance));
    }

    private List<InstanceLine> others(InstanceLine instance) {
        return instance.businessKey() == null
                ? List.of()
                : instances.ofCase(instance.businessKey()).stream()
                        .filter(other -> !other.id().equals(instance.id()))
                        .toList();
    }

    private String definition(String id) {
        return jdbc.sql("select proc_def_id_ from act_hi_procinst where id_ = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long count(String id) {
        return jdbc.sql("""
                        select count(*)
                          from act_hi_actinst
                         where proc_inst_id_ = :id and act_type_ <> 'multiInstanceBody'""").param("id", id).query(Long.class).single();
    }

    private List<InstanceView.Step> steps(String id) {
        return jdbc.sql(STEPS)
                .param("id", id)
                .param("most", MOST_STEPS)
                .query(InstanceView.Step.class)
                .list();
    }

    /** Without those that another decision asked for: they are shown on its own page. */
    private List<InstanceView.Decision> decisions(String id) {
        return jdbc.sql("""
                        select id_ as id, act_inst_id_ as step_id, dec_def_key_ as key, dec_def_name_ as name,
                               eval_time_ at time zone 'UTC' as taken_at
                          from act_hi_decinst
                         where proc_inst_id_ = :id and root_dec_inst_id_ is null
                         order by eval_time_ desc
                         limit :most""")
                .param("id", id)
                .param("most", MOST_STEPS)
                .query(InstanceView.Decision.class)
                .list();
    }
}
