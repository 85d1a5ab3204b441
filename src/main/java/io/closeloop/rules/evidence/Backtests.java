package io.closeloop.rules.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import io.closeloop.rules.audit.RuleAct;
import io.closeloop.rules.audit.RuleAudit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for back-tests, tells how far they are and what they came to. */
@Service
@Transactional
public class Backtests {

    /** After that long only the sums of a back-test are kept. */
    private static final Duration CASES_KEPT = Duration.ofDays(90);

    private static final String BACKTESTS = """
            select id, decision_key, xml_hash, state, from_at, to_at, total, done, changed, unplayable, error,
                   requested_by, requested_at, finished_at, %s
              from crm.rule_backtests
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RuleAudit audit;
    private final Clock clock;

    Backtests(JdbcClient jdbc, ObjectMapper json, RuleAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A back-test and, once it is done, its result.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional(readOnly = true)
    public BacktestStatus summary(long id) {
        return jdbc.sql(BACKTESTS.formatted("result") + " where id = ?")
                .param(id)
                .query(this::status)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no back-test " + id + "."));
    }

    /** Those of one decision that a user asked for, the newest first and without their results. */
    @Transactional(readOnly = true)
    public Page<BacktestStatus> of(String key, String user, PageQuery page) {
        if (page.sort() != null) {
            throw Refusal.invalid("sort", "must be empty: back-tests come with the newest first", page.sort());
        }
        long total = jdbc.sql("select count(*) from crm.rule_backtests where decision_key = ? and requested_by = ?")
                .params(key, user)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(BACKTESTS.formatted("null as result") + """
                         where decision_key = ? and requested_by = ?
                         order by id desc
                         limit ? offset ?""")
                        .params(key, user, page.size(), page.offset())
                        .query(this::status)
                        .list(),
                total);
    }

    /**
     * Puts a back-test in the queue.
     *
     * @return its id
     * @throws Refusal CONFLICT where the user has one of the decision under way
     */
    long start(String key, String xml, String xmlHash, Period period, String user) {
        forgetOldCases(key);
        running(key, user).ifPresent(id -> {
            throw Refusal.conflict("Your back-test %d of %s is still under way; cancel it first.".formatted(id, key));
        });
        long id = jdbc.sql("""
                        insert into crm.rule_backtests
                               (decision_key, xml, xml_hash, state, from_at, to_at, reached_at, requested_by, requested_at)
                        values (:key, :xml, :hash, 'RUNNING', :from, :to, :from, :user, :now)
                        returning id
                        """)
                .param("key", key)
                .param("xml", xml)
                .param("hash", xmlHash)
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .param("user", user)
                .param("now", now())
                .query(Long.class)
                .single();
        audit.record(user, RuleAct.BACKTEST_STARTED, key, "back-test " + id, null);
        return id;
    }

    /** Ends a back-test that is under way; of one that has ended, nothing changes. */
    void cancel(long id) {
        int cancelled = jdbc.sql("""
                        update crm.rule_backtests
                           set state = 'CANCELLED', finished_at = ?, leased_until = null
                         where id = ? and state = 'RUNNING'
                        """).params(now(), id).update();
        if (cancelled == 1) {
            jdbc.sql("delete from crm.rule_backtest_cases where backtest_id = ?")
                    .param(id)
                    .update();
        }
    }

    private Optional<Long> running(String key, String user) {
        return jdbc.sql("""
                        select id
                          from crm.rule_backtests
                         where decision_key = ? and requested_by = ? and state = 'RUNNING'
                         limit 1
                        """).params(key, user).query(Long.class).optional();
    }

    private void forgetOldCases(String key) {
        jdbc.sql("""
                        delete from crm.rule_backtest_cases c
                         using crm.rule_backtests b
                         where b.id = c.backtest_id
                           and b.decision_key = ?
                           and b.finished_at < ?
                        """).params(key, now().minus(CASES_KEPT)).update();
    }

    private BacktestStatus status(ResultSet row, int index) throws SQLException {
        return new BacktestStatus(
                row.getLong("id"),
                row.getString("decision_key"),
                row.getString("xml_hash"),
                BacktestState.valueOf(row.getString("state")),
                row.getObject("from_at", OffsetDateTime.class),
                row.getObject("to_at", OffsetDateTime.class),
                row.getObject("total", Long.class),
                row.getLong("done"),
                row.getLong("changed"),
                row.getLong("unplayable"),
                row.getString("error"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class),
                result(row.getString("result")));
    }

    private BacktestResult result(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, BacktestResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
