package io.closeloop.insight.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's history of steps, by its own index on definition and end: at most the newest
 * {@value #MOST_STEPS} ended steps of each version, so that no period is too long.
 */
@Component
@Transactional(readOnly = true)
class HeatmapReader {

    static final int MOST_STEPS = 200_000;

    /** Far more than people can be late with; the oldest of them are counted. */
    private static final int MOST_OVERDUE = 20_000;

    /** Each version is a read of its own, so that each can stop at the limit. */
    private static final String ENDED = """
            unnest(cast(:definitions as text[])) as d(id)
             cross join lateral (select act_id_, act_name_, act_type_, duration_, act_inst_state_, end_time_
                                   from act_hi_actinst
                                  where proc_def_id_ = d.id and end_time_ >= :begin and end_time_ < :end
                                  order by end_time_ desc""";

    private static final String LEFT_OUT =
            "select max(s.end_time_) at time zone 'UTC' from " + ENDED + " offset :most limit 1) s";

    /** A step that is worked on several times at once has a body around these; only they are counted. */
    static final String STEPS = """
            with recursive ended as (
                select s.act_id_                                                        as step,
                       max(s.act_name_)                                                 as name,
                       max(s.act_type_)                                                 as type,
                       count(*)                                                         as times,
                       count(*) filter (where s.act_inst_state_ = 2)                    as cancelled,
                       percentile_cont(0.5) within group (order by s.duration_) / 1000  as median,
                       avg(s.duration_) / 1000                                          as average,
                       max(s.duration_) / 1000.0                                        as longest
                  from %s limit :most) s
                 group by s.act_id_
            ), waiting as (
                select act_id_ as step, max(act_name_) as name, max(act_type_) as type, count(*) as times,
                       min(start_time_) at time zone 'UTC' as since
                  from act_hi_actinst
                 where proc_def_id_ = any(:definitions) and end_time_ is null
                 group by act_id_
            ), late as (
                (select task_def_key_ as step, proc_def_id_ as definition, proc_inst_id_ as instance, due_date_ as due
                   from act_ru_task
                  where due_date_ < :now
                  order by due_date_
                  limit :mostOverdue)
                union all
                -- from a called process to the step that called it
                select caller.act_id_, caller.proc_def_id_, caller.proc_inst_id_, late.due
                  from late
                  join act_ru_execution called on called.id_ = late.instance
                  join act_ru_execution caller on caller.id_ = called.super_exec_
            ), overdue as (
                select step, count(distinct instance) as instances, min(due) at time zone 'UTC' as since
                  from late
                 where definition = any(:definitions)
                 group by step
            )
            select step,
                   coalesce(e.name, w.name)     as name,
                   coalesce(e.type, w.type)     as type,
                   coalesce(e.times, 0)         as times,
                   coalesce(e.cancelled, 0)     as cancelled,
                   e.median                     as median_seconds,
                   e.average                    as average_seconds,
                   e.longest                    as longest_seconds,
                   coalesce(w.times, 0)         as waiting,
                   w.since                      as waiting_since,
                   coalesce(o.instances, 0)     as overdue,
                   o.since                      as overdue_since
              from ended          e
              full join waiting   w using (step)
              left join overdue   o using (step)
             where step not like '%%#multiInstanceBody'
             order by step""".formatted(ENDED);

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final Clock clock;
    private final ZoneId zone;

    HeatmapReader(JdbcClient jdbc, Definitions definitions, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.clock = clock;
        this.zone = businessZone;
    }

    /** @param version null for all of them together */
    Heatmap read(String key, Integer version, LocalDate from, LocalDate to) {
        Days days = Days.of(from, to, LocalDate.now(clock.withZone(zone)));
        Map<String, Object> parameters = parameters(definitions.ids(key, version), days);
        OffsetDateTime leftOutUntil = jdbc.sql(LEFT_OUT)
                .params(parameters)
                .query(OffsetDateTime.class)
                .list()
                .get(0);
        List<Heatmap.Step> steps =
                jdbc.sql(STEPS).params(parameters).query(Heatmap.Step.class).list();
        return new Heatmap(key, version, days.from(), days.to(), leftOutUntil, steps);
    }

    Map<String, Object> parameters(String[] ids, Days days) {
        return Map.of(
                "definitions",
                ids,
                "begin",
                days.begin(zone),
                "end",
                days.end(zone),
                "most",
                MOST_STEPS,
                "mostOverdue",
                MOST_OVERDUE,
                "now",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
