package io.closeloop.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.process.UndeployedDecisions;
import io.closeloop.rules.draft.PublishedFiles;
import io.closeloop.rules.evidence.Backtest.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a node stops in the middle: the application itself plays the node that takes over. */
@CloseloopTest
class BacktestResumptionTest {

    private static final int DECISIONS = 1_200;
    private static final String OTHER_NODE = "other node";
    private static final String KEY = "contactPolicy";

    private static int years = 0;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private Clock now;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private PublishedFiles published;

    @Autowired
    private PublishedVersions versions;

    @Autowired
    private UndeployedDecisions engines;

    @Autowired
    private PastDecisions past;

    @Autowired
    private BacktestCases cases;

    @Autowired
    private BacktestResults results;

    @Autowired
    private Backtests backtests;

    private Instant begin;

    @BeforeEach
    void decideInThePast() {
        begin = Instant.parse("2005-01-01T00:00:00Z").plus(Duration.ofDays(365L * years++));
        PastCases made = new PastCases(decisions, jdbc, clock);
        String decision =
                made.decide(KEY, begin, Map.of("nature", "PUSH", "tier", "C", "pushesInMonth", 2, "contactsInWeek", 0));
        made.multiply(decision, DECISIONS - 1);
    }

    @Test
    void whatAStoppedNodeLeftIsGoneOnWith() {
        // given
        Backtest backtest = leasedByOtherNode();

        // when
        otherNode().run(backtest, afterPages(1));

        // then
        everyDecisionIsRepeatedOnce(backtest);
    }

    @Test
    void whatADeadNodeLeftIsTakenOverWhenItsLeaseRunsOut() {
        // given
        Backtest backtest = leasedByOtherNode();

        // when
        assertThatThrownBy(() -> otherNode().run(backtest, dyingAfterPages(2))).hasMessage("power cut");
        endLease(backtest);

        // then
        everyDecisionIsRepeatedOnce(backtest);
    }

    @Test
    void nodeThatLostABacktestWritesNothingMore() {
        // given
        Backtest backtest = leasedByOtherNode();
        jdbc.sql("update crm.rule_backtests set leased_by = 'third node' where id = ?")
                .param(backtest.id())
                .update();

        // then
        assertThatThrownBy(() -> otherNode().run(backtest, () -> false)).isInstanceOf(BacktestLostException.class);
        assertThat(kept(backtest)).isZero();
    }

    @Test
    void cancelledBacktestStopsBeforeItsNextPageAndLeavesNoCases() {
        // given
        Backtest backtest = leasedByOtherNode();
        AtomicInteger asked = new AtomicInteger();

        // when
        assertThatThrownBy(() -> otherNode().run(backtest, () -> {
                    if (asked.getAndIncrement() == 1) {
                        backtests.cancel(backtest.id());
                    }
                    return false;
                }))
                .isInstanceOf(BacktestLostException.class);

        // then
        assertThat(backtests.summary(backtest.id()).state()).isEqualTo(BacktestState.CANCELLED);
        assertThat(backtests.summary(backtest.id()).done()).isEqualTo(BacktestRun.PAGE);
        assertThat(kept(backtest)).isZero();
    }

    @Test
    void backtestThatEndsNodeAfterNodeFails() {
        // given
        Backtest backtest = leasedByOtherNode();
        jdbc.sql("update crm.rule_backtests set attempts = 3 where id = ?")
                .param(backtest.id())
                .update();

        // when
        endLease(backtest);

        // then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(backtests.summary(backtest.id()).state()).isEqualTo(BacktestState.FAILED));
        assertThat(backtests.summary(backtest.id()).error()).contains("interrupted at the same place 3 times");
    }

    private void everyDecisionIsRepeatedOnce(Backtest backtest) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(backtests.summary(backtest.id()).state()).isEqualTo(BacktestState.DONE));
        BacktestStatus done = backtests.summary(backtest.id());
        assertThat(done.done()).isEqualTo(DECISIONS);
        assertThat(done.changed()).isEqualTo(DECISIONS);
        assertThat(done.result().matrix())
                .singleElement()
                .isEqualTo(new BacktestResult.Move("false", "true", DECISIONS));
        assertThat(kept(backtest)).isEqualTo(DECISIONS);
    }

    private long kept(Backtest backtest) {
        return jdbc.sql("select count(*) from crm.rule_backtest_cases where backtest_id = ?")
                .param(backtest.id())
                .query(Long.class)
                .single();
    }

    private void endLease(Backtest backtest) {
        jdbc.sql("update crm.rule_backtests set leased_until = now() - interval '100 years' where id = ?")
                .param(backtest.id())
                .update();
    }

    private Backtest leasedByOtherNode() {
        String xml = published.current(KEY).xml().replace("<text>false</text>", "<text>true</text>");
        Instant end = begin.plusSeconds(DECISIONS);
        long id = jdbc.sql("""
                        insert into crm.rule_backtests (decision_key, xml, xml_hash, state, from_at, to_at, reached_at,
                                                        requested_by, requested_at, attempts, leased_by, leased_until)
                        values (:key, :xml, 'hash', 'RUNNING', :from, :to, :from,
                                'anna', now(), 1, :node, now() + interval '1 hour')
                        returning id
                        """)
                .param("key", KEY)
                .param("xml", xml)
                .param("from", begin.atOffset(ZoneOffset.UTC))
                .param("to", end.atOffset(ZoneOffset.UTC))
                .param("node", OTHER_NODE)
                .query(Long.class)
                .single();
        return new Backtest(id, KEY, xml, end, null, new Position(begin, ""), 1);
    }

    private BacktestRun otherNode() {
        BacktestJobs jobs = new BacktestJobs(jdbc, now, OTHER_NODE);
        return new BacktestRun(jobs, past, versions, engines, cases, results, transaction);
    }

    private static BooleanSupplier afterPages(int pages) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() >= pages;
    }

    private static BooleanSupplier dyingAfterPages(int pages) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            if (asked.getAndIncrement() >= pages) {
                throw new IllegalStateException("power cut");
            }
            return false;
        };
    }
}
