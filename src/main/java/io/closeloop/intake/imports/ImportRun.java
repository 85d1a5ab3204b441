package io.closeloop.intake.imports;

import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works one import through, from where it was left. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int ROWS_BETWEEN_RENEWALS = 20_000;

    private final ImportJobs jobs;
    private final BatchWriter writer;
    private final Schemas schemas;
    private final Clock clock;
    private final ZoneId businessZone;

    ImportRun(ImportJobs jobs, BatchWriter writer, Schemas schemas, Clock clock, ZoneId businessZone) {
        this.jobs = jobs;
        this.writer = writer;
        this.schemas = schemas;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Goes on until the file's end, or until told to stop between two batches. */
    void run(ImportJob job, BooleanSupplier stop) {
        try {
            // The whole file is read before its first row is written: a file that breaks off changes nothing.
            long total = job.total() == null ? count(job) : job.total();
            if (workThrough(job, total, stop)) {
                jobs.finish(job);
            } else {
                jobs.release(job);
            }
        } catch (UnreadableFileException | Refusal e) {
            jobs.fail(job, e.getMessage());
            LOG.warn("Import {} ({}) failed: {}", job.id(), job.fileName(), e.getMessage());
        }
    }

    private long count(ImportJob job) {
        long rows = 0;
        try (ImportFile file = open(job)) {
            while (file.hasNext()) {
                file.skip();
                if (++rows % ROWS_BETWEEN_RENEWALS == 0) {
                    jobs.renew(job);
                }
            }
        }
        jobs.counted(job, rows);
        return rows;
    }

    private boolean workThrough(ImportJob job, long total, BooleanSupplier stop) {
        Progress progress = new Progress(job, total, clock.instant());
        long position = job.processed();
        try (ImportFile file = open(job)) {
            skip(file, position);
            while (file.hasNext()) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                List<MappedRow> batch = nextBatch(file, job.type().rowsAtOnce());
                writer.write(job, position, batch);
                position += batch.size();
                progress.report(position, clock.instant());
            }
        }
        return true;
    }

    private ImportFile open(ImportJob job) {
        return ImportFile.open(schemas.of(job.type()), job.content(), job.mapping(), businessZone);
    }

    private static void skip(ImportFile file, long rows) {
        for (long row = 0; row < rows; row++) {
            file.skip();
        }
    }

    private static List<MappedRow> nextBatch(ImportFile file, int most) {
        List<MappedRow> batch = new ArrayList<>();
        while (batch.size() < most && file.hasNext()) {
            batch.add(file.next());
        }
        return batch;
    }

    /** Tells the console how far the import is, not more than every few seconds. */
    private static class Progress {

        private static final Duration INTERVAL = Duration.ofSeconds(2);

        private final ImportJob job;
        private final long total;
        private final Instant start;
        private Instant reported;

        Progress(ImportJob job, long total, Instant start) {
            this.job = job;
            this.total = total;
            this.start = start;
            this.reported = start;
        }

        void report(long position, Instant now) {
            if (position < total && Duration.between(reported, now).compareTo(INTERVAL) < 0) {
                return;
            }
            reported = now;
            double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1_000.0);
            LOG.info(
                    "Import {} ({}, {}): {} of {} rows, {} rows a second.",
                    job.id(),
                    job.type().key(),
                    job.fileName(),
                    position,
                    total,
                    Math.round((position - job.processed()) / seconds));
        }
    }
}
