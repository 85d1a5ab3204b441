package io.closeloop.rules.evidence;

import io.closeloop.rules.evidence.Backtest.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the decisions that were taken out of the engine's history, page by page. The engine's own query counts its pages
 * from the beginning each time, hence SQL.
 */
@Component
class PastDecisions {

    private final JdbcClient jdbc;

    PastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many decisions were taken by a table in a period, whose end is not included. */
    long count(String key, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*)
                          from act_hi_decinst
                         where dec_def_key_ = :key
                           and eval_time_ >= :from
                           and eval_time_ < :to
                        """)
                .param("key", key)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Long.class)
                .single();
    }

    /** The next decisions taken by a table after a place, the oldest first. */
    List<PastDecision> page(String key, Position after, Instant to, int size) {
        List<PastDecision> bare = jdbc.sql("""
                        select d.id_, d.dec_def_id_, d.eval_time_, d.proc_inst_id_, p.business_key_, d.collect_value_
                          from act_hi_decinst       d
                          left join act_hi_procinst p on p.proc_inst_id_ = d.root_proc_inst_id_
                         where d.dec_def_key_ = :key
                           and (d.eval_time_, d.id_) > (:at, :id)
                           and d.eval_time_ < :to
                         order by d.eval_time_, d.id_
                         limit :size
                        """)
                .param("key", key)
                .param("at", utc(after.at()))
                .param("id", after.id())
                .param("to", utc(to))
                .param("size", size)
                .query(PastDecisions::bare)
                .list();
        return bare.isEmpty() ? bare : withValues(bare);
    }

    /** The last decision of the table about each of these cases, where there is one. */
    List<PastDecision> last(String key, Collection<String> subjects) {
        List<PastDecision> bare = jdbc.sql("""
                        select distinct on (p.business_key_)
                               d.id_, d.dec_def_id_, d.eval_time_, d.proc_inst_id_, p.business_key_, d.collect_value_
                          from act_hi_procinst p
                          join act_hi_decinst  d on d.root_proc_inst_id_ = p.proc_inst_id_
                         where p.business_key_ = any(:subjects)
                           and d.dec_def_key_ = :key
                         order by p.business_key_, d.eval_time_ desc, d.id_ desc
                        """)
                .param("subjects", subjects.toArray(String[]::new))
                .param("key", key)
                .query(PastDecisions::bare)
                .list();
        return bare.isEmpty() ? bare : withValues(bare);
    }

    private List<PastDecision> withValues(List<PastDecision> bare) {
        String[] ids = bare.stream().map(PastDecision::id).toArray(String[]::new);
        Map<String, List<RecordedValue>> inputs = inputs(ids);
        Map<String, List<RecordedValue>> outputs = outputs(ids);
        return bare.stream()
                .map(decision -> decision.with(
                        inputs.getOrDefault(decision.id(), List.of()), outputs.getOrDefault(decision.id(), List.of())))
                .toList();
    }

    /** Of the decisions and of those that they required. */
    private Map<String, List<RecordedValue>> inputs(String[] ids) {
        return byDecision(ids, """
                with part as (select id as part_id, id as decision_id
                                from unnest(:ids::text[]) as id
                              union all
                              select id_, root_dec_inst_id_
                                from act_hi_decinst
                               where root_dec_inst_id_ = any(:ids))
                select p.decision_id, 0, i.clause_id_, i.var_type_, i.text_, i.long_, i.double_
                  from part          p
                  join act_hi_dec_in i on i.dec_inst_id_ = p.part_id
                """);
    }

    private Map<String, List<RecordedValue>> outputs(String[] ids) {
        return byDecision(ids, """
                select dec_inst_id_, rule_order_, var_name_, var_type_, text_, long_, double_
                  from act_hi_dec_out
                 where dec_inst_id_ = any(:ids)
                """);
    }

    private Map<String, List<RecordedValue>> byDecision(String[] ids, String query) {
        return jdbc.sql(query).param("ids", ids).query(RecordedValue::of).list().stream()
                .collect(Collectors.groupingBy(RecordedValue::decision));
    }

    private static PastDecision bare(ResultSet row, int index) throws SQLException {
        return new PastDecision(
                row.getString("id_"),
                row.getString("dec_def_id_"),
                row.getObject("eval_time_", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("proc_inst_id_"),
                row.getString("business_key_"),
                row.getObject("collect_value_", Double.class),
                List.of(),
                List.of());
    }

    /** The engine's columns have no time zone; it writes UTC. */
    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
