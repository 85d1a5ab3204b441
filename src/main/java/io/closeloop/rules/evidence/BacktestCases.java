package io.closeloop.rules.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The past decisions of back-tests and what the drafts make of them. */
@Repository
class BacktestCases {

    private static final String KEEP = """
            insert into crm.rule_backtest_cases
                   (backtest_id, decision_instance_id, evaluated_at, subject, process_instance_id,
                    old_class, new_class, changed, old_outputs, new_outputs, failure, obstacle)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BacktestCases(JdbcTemplate template, JdbcClient jdbc, ObjectMapper json) {
        this.template = template;
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(long backtestId, List<BacktestCase> cases) {
        template.batchUpdate(
                KEEP, cases.stream().map(one -> row(backtestId, one)).toList());
    }

    /** Those that the draft takes otherwise are of use when the back-test is done, the others only filled a table. */
    void forgetUnchanged(long backtestId) {
        jdbc.sql("delete from crm.rule_backtest_cases where backtest_id = ? and not changed")
                .param(backtestId)
                .update();
    }

    /** A page of those that change, the latest first. */
    Page<BacktestChange> changes(long backtestId, long total, PageQuery page) {
        return new Page<>(
                jdbc.sql("""
                        select decision_instance_id, evaluated_at, nullif(subject, decision_instance_id) as subject,
                               process_instance_id, old_class, new_class, old_outputs, new_outputs, failure
                          from crm.rule_backtest_cases
                         where backtest_id = ? and changed
                         order by evaluated_at desc, decision_instance_id desc
                         limit ? offset ?
                        """)
                        .params(backtestId, page.size(), page.offset())
                        .query(BacktestCases::change)
                        .list(),
                total);
    }

    private Object[] row(long backtestId, BacktestCase one) {
        PastDecision decision = one.decision();
        Replayed outputs = one.outputs();
        return new Object[] {
            backtestId,
            decision.id(),
            decision.at().atOffset(ZoneOffset.UTC),
            decision.subject(),
            decision.processInstanceId(),
            one.oldClass(),
            one.newClass(),
            one.changed(),
            one.changed() ? json(outputs.before()) : null,
            one.changed() ? json(outputs.after()) : null,
            one.changed() ? outputs.after().failure() : null,
            one.obstacle()
        };
    }

    private String json(Outputs outputs) {
        try {
            return json.writeValueAsString(outputs.rows());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BacktestChange change(ResultSet row, int index) throws SQLException {
        return new BacktestChange(
                row.getString("decision_instance_id"),
                row.getObject("evaluated_at", OffsetDateTime.class),
                row.getString("subject"),
                row.getString("process_instance_id"),
                row.getString("old_class"),
                row.getString("new_class"),
                row.getString("old_outputs"),
                row.getString("new_outputs"),
                row.getString("failure"));
    }
}
