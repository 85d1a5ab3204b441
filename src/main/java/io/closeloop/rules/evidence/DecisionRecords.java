package io.closeloop.rules.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that the engine recorded of single decisions. */
@Component
class DecisionRecords {

    private static final String DECISION = """
            select d.id_, d.root_dec_inst_id_, d.dec_def_id_, d.dec_def_key_, d.dec_def_name_, d.eval_time_,
                   d.proc_inst_id_, d.collect_value_, p.business_key_
              from act_hi_decinst       d
              left join act_hi_procinst p on p.proc_inst_id_ = d.root_proc_inst_id_
            """;

    private final JdbcClient jdbc;

    DecisionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decisions of a table in a case up to a moment, the latest first. */
    List<DecisionRecord> ofCase(String number, String key, Instant until, int limit) {
        return jdbc.sql(DECISION + """
                         where p.business_key_ = :number
                           and d.dec_def_key_ = :key
                           and d.eval_time_ <= :until
                         order by d.eval_time_ desc, d.id_ desc
                         limit :limit
                        """)
                .param("number", number)
                .param("key", key)
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("limit", limit)
                .query(DecisionRecords::decision)
                .list();
    }

    /** A decision by its id; none where there is none. */
    List<DecisionRecord> byId(String id) {
        return jdbc.sql(DECISION + " where d.id_ = ?")
                .param(id)
                .query(DecisionRecords::decision)
                .list();
    }

    /** The decisions that others required, by the id of the one that was asked for. */
    Map<String, List<DecisionRecord>> required(List<String> ids) {
        return jdbc
                .sql(DECISION + " where d.root_dec_inst_id_ = any(?) order by d.dec_def_key_")
                .param(ids.toArray(String[]::new))
                .query(DecisionRecords::decision)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DecisionRecord::rootId));
    }

    /** What was compared, by the decision's id. */
    Map<String, List<DecisionRecord.Input>> inputs(List<String> ids) {
        return jdbc
                .sql("""
                        select dec_inst_id_, clause_id_, clause_name_, var_type_, text_, long_, double_
                          from act_hi_dec_in
                         where dec_inst_id_ = any(?)
                        """)
                .param(ids.toArray(String[]::new))
                .query((row, index) -> new DecisionRecord.Input(
                        row.getString(1), row.getString(2), row.getString(3), HistoricValue.readable(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(DecisionRecord.Input::decisionId));
    }

    /** What was answered, by the decision's id and in the order of the rows that were hit. */
    Map<String, List<DecisionRecord.Output>> outputs(List<String> ids) {
        return jdbc
                .sql("""
                        select dec_inst_id_, rule_id_, var_name_, var_type_, text_, long_, double_
                          from act_hi_dec_out
                         where dec_inst_id_ = any(?)
                         order by rule_order_
                        """)
                .param(ids.toArray(String[]::new))
                .query((row, index) -> new DecisionRecord.Output(
                        row.getString(1), row.getString(2), row.getString(3), HistoricValue.readable(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(DecisionRecord.Output::decisionId));
    }

    private static DecisionRecord decision(ResultSet row, int index) throws SQLException {
        return new DecisionRecord(
                row.getString("id_"),
                row.getString("root_dec_inst_id_"),
                row.getString("dec_def_id_"),
                row.getString("dec_def_key_"),
                row.getString("dec_def_name_"),
                row.getObject("eval_time_", LocalDateTime.class).atOffset(ZoneOffset.UTC),
                row.getString("business_key_"),
                row.getString("proc_inst_id_"),
                row.getObject("collect_value_", Double.class));
    }
}
