package io.closeloop.rules.evidence;

import io.closeloop.rules.evidence.Backtest.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of back-tests, as the node that works on one uses it. A node has a back-test by a lease that every page
 * renews; when the node dies, another one goes on where it was once the lease has run out. Whoever has lost a back-test
 * unawares, or works on one that was cancelled, finds that out before it writes.
 */
@Repository
class BacktestJobs {

    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;

    @Autowired
    BacktestJobs(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, UUID.randomUUID().toString());
    }

    BacktestJobs(JdbcClient jdbc, Clock clock, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /** Takes the oldest back-test that nobody works on. */
    Optional<Backtest> lease() {
        return jdbc.sql("""
                        update crm.rule_backtests
                           set leased_by = :node, leased_until = :until, attempts = attempts + 1
                         where id = (select id
                                       from crm.rule_backtests
                                      where state = 'RUNNING'
                                        and (leased_until is null or leased_until < :now)
                                      order by id
                                      limit 1
                                        for update skip locked)
                        returning id, decision_key, xml, to_at, total, reached_at, reached_id, attempts
                        """)
                .param("node", node)
                .param("until", leaseEnd())
                .param("now", now())
                .query(BacktestJobs::backtest)
                .optional();
    }

    void counted(Backtest backtest, long total) {
        mustHaveChanged(
                backtest,
                jdbc.sql("""
                        update crm.rule_backtests
                           set total = ?, leased_until = ?
                         where id = ? and leased_by = ? and state = 'RUNNING'
                        """).params(total, leaseEnd(), backtest.id(), node).update());
    }

    /** Goes on from one place to the next, in the transaction that writes what lies between. */
    void advance(Backtest backtest, Position from, Position to, Progress progress) {
        mustHaveChanged(
                backtest,
                jdbc.sql("""
                        update crm.rule_backtests
                           set reached_at   = ?,
                               reached_id   = ?,
                               done         = done + ?,
                               changed      = changed + ?,
                               unplayable   = unplayable + ?,
                               attempts     = 0,
                               leased_until = ?
                         where id = ? and leased_by = ? and state = 'RUNNING' and reached_id = ?
                        """)
                        .params(List.of(
                                to.at().atOffset(ZoneOffset.UTC),
                                to.id(),
                                progress.done(),
                                progress.changed(),
                                progress.unplayable(),
                                leaseEnd(),
                                backtest.id(),
                                node,
                                from.id()))
                        .update());
    }

    /** @param result as JSON */
    void finish(Backtest backtest, String result) {
        end(backtest, BacktestState.DONE, result, null);
    }

    void fail(Backtest backtest, String error) {
        end(backtest, BacktestState.FAILED, null, error);
    }

    /** Lets another node, or this one later, go on. */
    void release(Backtest backtest) {
        jdbc.sql("update crm.rule_backtests set leased_until = null, attempts = 0 where id = ? and leased_by = ?")
                .params(backtest.id(), node)
                .update();
    }

    private void end(Backtest backtest, BacktestState state, String result, String error) {
        mustHaveChanged(
                backtest,
                jdbc.sql("""
                        update crm.rule_backtests
                           set state = ?, result = ?::jsonb, error = ?, finished_at = ?, leased_until = null
                         where id = ? and leased_by = ? and state = 'RUNNING'
                        """)
                        .param(state.name())
                        .param(result)
                        .param(error)
                        .param(now())
                        .param(backtest.id())
                        .param(node)
                        .update());
    }

    private static void mustHaveChanged(Backtest backtest, int rows) {
        if (rows == 0) {
            throw new BacktestLostException(backtest.id());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(LEASE);
    }

    private static Backtest backtest(ResultSet row, int index) throws SQLException {
        return new Backtest(
                row.getLong("id"),
                row.getString("decision_key"),
                row.getString("xml"),
                row.getObject("to_at", OffsetDateTime.class).toInstant(),
                row.getObject("total", Long.class),
                new Position(
                        row.getObject("reached_at", OffsetDateTime.class).toInstant(), row.getString("reached_id")),
                row.getInt("attempts"));
    }

    /** What a page of past decisions came to. */
    record Progress(int done, int changed, int unplayable) {}
}
