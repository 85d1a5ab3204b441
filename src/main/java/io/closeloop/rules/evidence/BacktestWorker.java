package io.closeloop.rules.evidence;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every second for a back-test that nobody works on, a new one or one that a dead node has left, and works it
 * through. One at a time: the people who work beside it come first.
 */
@Component
class BacktestWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestWorker.class);
    private static final long SECONDS_TO_END_A_PAGE = 30;

    private final BacktestJobs jobs;
    private final BacktestRun run;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "backtests"));
    private volatile boolean stopping;

    BacktestWorker(BacktestJobs jobs, BacktestRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::workThroughAll, 0, 1, TimeUnit.SECONDS);
    }

    /** Ends after the present page; the rest waits for the next start or another node. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_END_A_PAGE, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void workThroughAll() {
        try {
            Optional<Backtest> backtest = next();
            while (backtest.isPresent()) {
                run.run(backtest.get(), () -> stopping);
                backtest = next();
            }
        } catch (BacktestLostException e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is (the database away, for one): it is taken up again when its lease has run out.
            LOG.error("A back-test was interrupted and goes on later.", e);
        }
    }

    private Optional<Backtest> next() {
        return stopping ? Optional.empty() : jobs.lease();
    }
}
