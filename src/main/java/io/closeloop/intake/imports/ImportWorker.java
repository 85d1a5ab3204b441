package io.closeloop.intake.imports;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every second for an import that nobody works on, a new one or one that a dead node has left, and works it
 * through. One at a time: an import keeps the database busy enough, and the people who work beside it come first.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long SECONDS_TO_END_A_BATCH = 30;

    private final ImportJobs jobs;
    private final ImportRun run;
    // An import that is accepted while the application stops is left to the next start.
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "imports"), new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean stopping;

    ImportWorker(ImportJobs jobs, ImportRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::workThroughAll, 0, 1, TimeUnit.SECONDS);
    }

    /** Begins at once with what this node accepted, unless it works on another one. */
    @EventListener
    void accepted(ImportAccepted imported) {
        thread.execute(this::workThroughAll);
    }

    /** Ends after the present batch; the rest waits for the next start or another node. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_END_A_BATCH, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void workThroughAll() {
        try {
            Optional<ImportJob> job = next();
            while (job.isPresent()) {
                run.run(job.get(), () -> stopping);
                job = next();
            }
        } catch (LeaseLostException e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is (the database away, for one): the import is taken up again when its lease has run out.
            LOG.error("An import was interrupted and goes on later.", e);
        }
    }

    private Optional<ImportJob> next() {
        return stopping ? Optional.empty() : jobs.lease();
    }
}
