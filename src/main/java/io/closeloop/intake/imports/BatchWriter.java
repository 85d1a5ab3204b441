package io.closeloop.intake.imports;

import io.closeloop.base.FieldError;
import io.closeloop.base.PassingFailures;
import io.closeloop.base.Refusal;
import io.closeloop.process.EngineBatch;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a batch of rows and the import's progress in one transaction. A batch that fails comes again in halves, down
 * to the row at fault, which is rejected: one bad row never takes the others with it.
 */
@Component
class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final String WHOLE_ROW = "*";
    private static final FieldError SHIFTED = FieldError.of(
            WHOLE_ROW, "has more cells than the header has names; text with a separator in it stands in quotes", null);

    private final TransactionTemplate transaction;
    private final ImportJobs jobs;
    private final RejectedRows rejectedRows;
    private final EngineBatch engineBatch;
    private final Map<ImportType, RowImporter> importers;

    BatchWriter(
            TransactionTemplate transaction,
            ImportJobs jobs,
            RejectedRows rejectedRows,
            EngineBatch engineBatch,
            List<RowImporter> importers) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.rejectedRows = rejectedRows;
        this.engineBatch = engineBatch;
        this.importers = importers.stream().collect(Collectors.toMap(RowImporter::type, Function.identity()));
    }

    /**
     * Writes the rows that follow a position. A failure that no row is at fault for, and that does not pass, is thrown:
     * the import is taken up again later.
     *
     * @throws LeaseLostException where another node has the import by now
     */
    void write(ImportJob job, long position, List<MappedRow> rows) {
        try {
            writePatiently(job, position, rows);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException e) {
            if (PassingFailures.caused(e)) {
                throw e;
            }
            writeInPieces(job, position, rows, e);
        }
    }

    /** Tries again where that helps: a person at work beside the import may have been in the way. */
    private void writePatiently(ImportJob job, long position, List<MappedRow> rows) {
        PassingFailures.outlast("A batch of import " + job.id(), () -> {
            writeAtOnce(job, position, rows);
            return null;
        });
    }

    private void writeAtOnce(ImportJob job, long position, List<MappedRow> rows) {
        commit(job, position, rows, () -> engineBatch.call(() -> take(job, rows)));
    }

    private List<RowOutcome> take(ImportJob job, List<MappedRow> rows) {
        List<MappedRow> readable =
                rows.stream().filter(row -> !row.source().shifted()).toList();
        Iterator<RowOutcome> taken =
                importers.get(job.type()).take(readable, job.createdBy()).iterator();
        return rows.stream()
                .map(row -> row.source().shifted() ? RowOutcome.rejected(List.of(SHIFTED)) : taken.next())
                .toList();
    }

    private void writeInPieces(ImportJob job, long position, List<MappedRow> rows, RuntimeException failure) {
        if (rows.size() == 1) {
            List<FieldError> errors = errors(job, rows.get(0), failure);
            commit(job, position, rows, () -> List.of(RowOutcome.rejected(errors)));
            return;
        }
        int half = rows.size() / 2;
        write(job, position, rows.subList(0, half));
        write(job, position + half, rows.subList(half, rows.size()));
    }

    private void commit(ImportJob job, long position, List<MappedRow> rows, Supplier<List<RowOutcome>> work) {
        transaction.executeWithoutResult(status -> {
            jobs.hold(job, position);
            List<RowOutcome> results = work.get();
            rejectedRows.keep(job, rows, results);
            jobs.advance(job, Tally.of(results));
        });
    }

    private static List<FieldError> errors(ImportJob job, MappedRow row, RuntimeException failure) {
        if (failure instanceof Refusal refusal && !refusal.errors().isEmpty()) {
            return refusal.errors();
        }
        if (failure instanceof Refusal) {
            return List.of(FieldError.of(WHOLE_ROW, failure.getMessage(), null));
        }
        LOG.error(
                "Import {}: line {} could not be recorded.",
                job.id(),
                row.source().line(),
                failure);
        String reason = failure instanceof DataIntegrityViolationException
                ? "does not go with what is stored already"
                : "could not be recorded; the application's log says why";
        return List.of(FieldError.of(WHOLE_ROW, reason, null));
    }
}
