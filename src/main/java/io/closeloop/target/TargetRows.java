package io.closeloop.target;

import io.closeloop.base.Conditions;
import io.closeloop.base.PageQuery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of targets. Whoever changes it holds {@link #lock()}. */
@Repository
class TargetRows {

    private static final String COLUMNS = """
            id, scope, nullif(subject, '') as subject, figure, stage, period, from_day as "from", to_day as "to", value,
            currency, note, (select w.id from crm.targets w where w.id = t.part_of and w.ended_at is null) as part_of,
            set_by, set_at, ended_at, ended_by
            """;

    private static final String KEYS = """
            unnest(:scopes::text[], :subjects::text[], :figures::text[], :stages::text[], :periods::text[])
                as s (scope, subject, figure, stage, period)""";

    private static final String IN_FORCE = "select t.* from (select " + COLUMNS + """
                  , subject as subject_key
              from crm.targets t
             where ended_at is null) t
              join\s""" + KEYS + """
                on t.scope = s.scope
               and t.subject_key = s.subject
               and t.figure = s.figure
               and t.stage is not distinct from s.stage
               and t.period = s.period""";

    private static final String INSERT = """
            insert into crm.targets as t
                   (scope, subject, figure, stage, period, from_day, to_day, value, currency, note, part_of, external_id,
                    set_by, set_at)
            select scope, subject, figure, stage, period, from_day::date, to_day::date, value::numeric, currency, note,
                   part_of, external_id, :by, :now
              from unnest(:scopes::text[], :subjects::text[], :figures::text[], :stages::text[], :periods::text[],
                          :froms::text[], :tos::text[], :values::text[], :currencies::text[], :notes::text[],
                          :wholes::bigint[], :external_ids::text[])
                   as s (scope, subject, figure, stage, period, from_day, to_day, value, currency, note, part_of,
                         external_id)
            returning """ + " " + COLUMNS;

    private static final RowMapper<TargetView> VIEW = new SimplePropertyRowMapper<>(TargetView.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A target to be put in force, as a part of another. */
    record Placed(NewTarget target, Long partOf, String externalId) {}

    /** Lets nobody else set targets until the transaction ends: sums are checked over several of them. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('closeloop.targets'))")
                .query()
                .singleRow();
    }

    /** Those of the targets that are in force, whatever their values. */
    Map<TargetKey, TargetView> inForce(List<NewTarget> targets) {
        return keyed(jdbc.sql(IN_FORCE), targets).query(TargetView.class).list().stream()
                .collect(Collectors.toMap(TargetKey::of, Function.identity()));
    }

    /** Puts targets in force; none of their keys is. Returns them in no particular order. */
    List<TargetView> insert(List<Placed> placed, String by) {
        List<NewTarget> targets = placed.stream().map(Placed::target).toList();
        return keyed(jdbc.sql(INSERT), targets)
                .param("froms", column(targets, target -> target.period().from().toString()))
                .param("tos", column(targets, target -> target.period().to().toString()))
                .param("values", column(targets, target -> target.value().toPlainString()))
                .param("currencies", column(targets, NewTarget::currency))
                .param("notes", column(targets, NewTarget::note))
                .param("wholes", placed.stream().map(Placed::partOf).toArray(Long[]::new))
                .param("external_ids", placed.stream().map(Placed::externalId).toArray(String[]::new))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query(TargetView.class)
                .list();
    }

    /** Ends those of the targets that are in force. */
    int end(Collection<Long> ids, String by) {
        return jdbc.sql("update crm.targets set ended_at = ?, ended_by = ? where id = any(?) and ended_at is null")
                .params(OffsetDateTime.now(clock), by, ids.toArray(Long[]::new))
                .update();
    }

    /** Makes the parts of targets that were replaced parts of those in their places. */
    void moveParts(Map<Long, Long> replaced) {
        jdbc.sql("""
                        update crm.targets t
                           set part_of = moved.new
                          from unnest(:old::bigint[], :new::bigint[]) as moved (old, new)
                         where t.part_of = moved.old
                           and t.ended_at is null""")
                .param("old", replaced.keySet().toArray(Long[]::new))
                .param("new", replaced.values().toArray(Long[]::new))
                .update();
    }

    /** Makes a target in force a part of another. */
    void adopt(long id, long whole) {
        jdbc.sql("update crm.targets set part_of = ? where id = ?")
                .params(whole, id)
                .update();
    }

    /** The parts of a target that are in force. */
    List<TargetView> partsOf(long whole) {
        return jdbc.sql("select " + COLUMNS + " from crm.targets t where part_of = ? and ended_at is null")
                .param(whole)
                .query(TargetView.class)
                .list();
    }

    /** Targets by the names that files give them, ended ones too. */
    Map<String, TargetView> byExternalId(Collection<String> ids) {
        return jdbc
                .sql("select external_id, " + COLUMNS + " from crm.targets t where external_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("external_id"), VIEW.mapRow(row, index)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<TargetView> list(Conditions wanted, PageQuery page) {
        return jdbc.sql("select " + COLUMNS + " from crm.targets t where " + wanted.sql()
                        + " order by from_day desc, scope, subject, figure, id desc limit :size offset :offset")
                .params(wanted.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(TargetView.class)
                .list();
    }

    long count(Conditions wanted) {
        return jdbc.sql("select count(*) from crm.targets t where " + wanted.sql())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec statement, List<NewTarget> targets) {
        return statement
                .param("scopes", column(targets, target -> target.scope().name()))
                .param("subjects", column(targets, NewTarget::subject))
                .param("figures", column(targets, target -> target.figure().name()))
                .param("stages", column(targets, NewTarget::stageName))
                .param("periods", column(targets, target -> target.period().name()));
    }

    private static String[] column(List<NewTarget> targets, Function<NewTarget, String> value) {
        return targets.stream().map(value).toArray(String[]::new);
    }
}
