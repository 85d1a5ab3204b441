package io.closeloop.insight.process;

import io.closeloop.base.Conditions;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Sorting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists process instances out of the engine's history. */
@Component
@Transactional(readOnly = true)
class InstanceReader {

    private static final int MOST_OF_A_CASE = 200;

    private static final String NEWEST_FIRST = "-endedAt";

    private static final Sorting SORTING = new Sorting(
            Map.of("endedAt", "i.end_time_", "startedAt", "i.start_time_", "duration", "i.duration_"),
            Set.of(),
            "i.id_");

    /** An instance has the id of its last end event; that event's name is in the history of its steps. */
    static final String LINES = """
            select i.id_                                as id,
                   i.business_key_                      as business_key,
                   i.proc_def_key_                      as key,
                   coalesce(d.name_, i.proc_def_key_)   as process,
                   d.version_                           as version,
                   i.state_                             as state,
                   i.end_act_id_                        as end_event,
                   (select s.act_name_
                      from act_hi_actinst s
                     where s.proc_inst_id_ = i.id_ and s.act_id_ = i.end_act_id_
                     limit 1)                           as outcome,
                   i.start_time_ at time zone 'UTC'     as started_at,
                   i.end_time_ at time zone 'UTC'       as ended_at,
                   i.duration_ / 1000.0                 as duration_seconds,
                   i.start_user_id_                     as started_by,
                   i.super_process_instance_id_         as called_by
              from act_hi_procinst i
              join act_re_procdef  d on d.id_ = i.proc_def_id_
             where %s
             order by %s
             limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final Clock clock;
    private final ZoneId zone;

    InstanceReader(JdbcClient jdbc, Definitions definitions, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.clock = clock;
        this.zone = businessZone;
    }

    /** The instances of a process that ended in a period. */
    Page<InstanceLine> finished(String key, FinishedFilter filter, PageQuery page) {
        Conditions wanted = ended(key, filter);
        String order = SORTING.orderBy(page.sort() == null ? NEWEST_FIRST : page.sort());
        long total = jdbc.sql("select count(*) from act_hi_procinst i where " + wanted.sql())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
        return new Page<>(lines(wanted, order, page.size(), page.offset()), total);
    }

    /** Where the instances ended that the filter wants, the most frequent first. */
    List<Outcome> outcomes(String key, FinishedFilter filter) {
        Conditions wanted = ended(key, filter);
        return jdbc.sql("""
                        select o.end_event, o.instances, o.median_seconds,
                               (select s.act_name_
                                  from act_hi_actinst s
                                 where s.proc_inst_id_ = o.example and s.act_id_ = o.end_event
                                 limit 1) as outcome
                          from (select i.end_act_id_ as end_event, count(*) as instances, max(i.id_) as example,
                                       percentile_cont(0.5) within group (order by i.duration_) / 1000 as median_seconds
                                  from act_hi_procinst i
                                 where %s
                                 group by i.end_act_id_) o
                         order by o.instances desc, o.end_event""".formatted(wanted.sql()))
                .params(wanted.parameters())
                .query(Outcome.class)
                .list();
    }

    /** All instances of a case over all processes, the first begun before the others. */
    List<InstanceLine> ofCase(String businessKey) {
        Conditions wanted = new Conditions();
        wanted.equal("i.business_key_", "businessKey", businessKey);
        return lines(wanted, "i.start_time_, i.id_", MOST_OF_A_CASE, 0);
    }

    List<InstanceLine> byId(String id) {
        Conditions wanted = new Conditions();
        wanted.equal("i.id_", "id", id);
        return lines(wanted, "i.id_", 1, 0);
    }

    private List<InstanceLine> lines(Conditions wanted, String order, int limit, long offset) {
        return jdbc.sql(LINES.formatted(wanted.sql(), order))
                .params(wanted.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(InstanceLine.class)
                .list();
    }

    Conditions ended(String key, FinishedFilter filter) {
        Days days = Days.of(filter.from(), filter.to(), LocalDate.now(clock.withZone(zone)));
        Conditions wanted = new Conditions();
        wanted.add("i.proc_def_id_ = any(:definitions)", "definitions", definitions.ids(key, filter.version()));
        wanted.add("i.end_time_ >= :begin", "begin", days.begin(zone));
        wanted.add("i.end_time_ < :end", "end", days.end(zone));
        wanted.equal("i.end_act_id_", "endEvent", filter.endEvent());
        if (filter.businessKey() != null) {
            String text =
                    Conditions.printable("businessKey", filter.businessKey().strip());
            wanted.add("i.business_key_ like :businessKey", "businessKey", Conditions.beginningWith(text));
        }
        return wanted;
    }
}
