package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** When reviews begin. The business zone is Shanghai's: a month ends at 16:00 UTC of its last day. */
@CloseloopTest
class ReviewPlannerTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReviewPlanner planner;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TestClock clock;

    private ReviewRun run;

    @BeforeEach
    void nothingWasReviewed() {
        run = ReviewRun.begun(context);
    }

    @Test
    void periodEndsInTheBusinessZone() {
        clock.set(Instant.parse("2061-03-31T15:59:59Z"));
        planner.startDue();
        assertThat(run.periods()).containsExactly("2060-Q4", "2061-02");

        clock.set(Instant.parse("2061-03-31T16:00:00Z"));
        planner.startDue();
        assertThat(run.periods()).containsExactly("2060-Q4", "2061-02", "2061-03", "2061-Q1");
    }

    @Test
    void everyPeriodOfAStandstillIsReviewed() {
        run.morningOf("2062-01-01");

        run.morningOf("2062-05-20");

        assertThat(run.periods())
                .containsExactly("2061-12", "2061-Q4", "2062-01", "2062-02", "2062-03", "2062-Q1", "2062-04");
        assertThat(run.isClosed("2062-02")).isTrue();
    }

    @Test
    void nodesThatLookAtOneMomentStartEachReviewOnce() throws Exception {
        clock.set(Instant.parse("2063-04-01T01:00:00Z"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Void> look = () -> {
            planner.startDue();
            return null;
        };
        try {
            for (Future<Void> node : nodes.invokeAll(List.of(look, look, look, look))) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(run.periods()).containsExactly("2063-03", "2063-Q1");
        assertThat(instances("RV-2063-03")).isEqualTo(1);
        assertThat(instances("RV-2063-Q1")).isEqualTo(1);
    }

    @Test
    void crashBetweenRowAndProcessLeavesNeither() {
        clock.set(LocalDate.of(2064, 4, 1).atTime(9, 0).atZone(clock.getZone()).toInstant());

        transaction.executeWithoutResult(status -> {
            planner.startDue();
            status.setRollbackOnly();
        });

        assertThat(run.periods()).isEmpty();
        assertThat(instances("RV-2064-03")).isZero();
        run.morningOf("2064-04-01");
        assertThat(run.isClosed("2064-03")).isTrue();
    }

    private long instances(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }
}
