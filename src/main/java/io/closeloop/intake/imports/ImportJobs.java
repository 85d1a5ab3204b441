package io.closeloop.intake.imports;

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
 * The table of imports, as the node that works on one uses it. A node has an import by a lease that every batch renews;
 * when the node dies, another one takes the import over once the lease has run out. Every change asks for the lease
 * and the position, so that whoever has lost the import unawares can neither lose nor double a row.
 */
@Repository
class ImportJobs {

    static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;

    @Autowired
    ImportJobs(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, UUID.randomUUID().toString());
    }

    ImportJobs(JdbcClient jdbc, Clock clock, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /** Takes the oldest import that nobody works on. */
    Optional<ImportJob> lease() {
        return jdbc.sql("""
                update crm.import_jobs
                   set leased_by = ?, leased_until = ?
                 where id = (select id
                               from crm.import_jobs
                              where state = 'RUNNING'
                                and (leased_until is null or leased_until < ?)
                              order by id
                              limit 1
                                for update skip locked)
                returning id, type, file_name, content, mapping, total, processed, created_by
                """)
                .params(List.of(node, leaseEnd(), now()))
                .query(ImportJobs::job)
                .optional();
    }

    /** Keeps the lease while no batch is written. */
    void renew(ImportJob job) {
        mustHaveChanged(
                job,
                jdbc.sql("update crm.import_jobs set leased_until = ? where id = ? and leased_by = ?")
                        .params(leaseEnd(), job.id(), node)
                        .update());
    }

    void counted(ImportJob job, long total) {
        mustHaveChanged(
                job,
                jdbc.sql("update crm.import_jobs set total = ? where id = ? and leased_by = ?")
                        .params(total, job.id(), node)
                        .update());
    }

    /** Locks the import for a batch that begins at a position. */
    void hold(ImportJob job, long position) {
        mustHaveChanged(
                job, jdbc.sql("""
                update crm.import_jobs
                   set leased_until = ?
                 where id = ?
                   and leased_by = ?
                   and processed = ?
                   and state = 'RUNNING'
                """).params(leaseEnd(), job.id(), node, position).update());
    }

    /** Counts a batch, in the transaction that writes its rows. */
    void advance(ImportJob job, Tally tally) {
        jdbc.sql("""
                update crm.import_jobs
                   set processed    = processed    + ?,
                       created      = created      + ?,
                       duplicates   = duplicates   + ?,
                       near_matches = near_matches + ?,
                       rejected     = rejected     + ?
                 where id = ?
                """)
                .params(
                        tally.rows(),
                        tally.created(),
                        tally.duplicates(),
                        tally.nearMatches(),
                        tally.rejected(),
                        job.id())
                .update();
    }

    void finish(ImportJob job) {
        end(job, ImportState.DONE, null);
    }

    void fail(ImportJob job, String error) {
        end(job, ImportState.FAILED, error);
    }

    /** Lets another node, or this one later, go on. */
    void release(ImportJob job) {
        jdbc.sql("update crm.import_jobs set leased_until = null where id = ? and leased_by = ?")
                .params(job.id(), node)
                .update();
    }

    private void end(ImportJob job, ImportState state, String error) {
        mustHaveChanged(
                job,
                jdbc.sql("""
                update crm.import_jobs
                   set state = ?, error = ?, finished_at = ?, content = null, leased_until = null
                 where id = ?
                   and leased_by = ?
                """)
                        .param(state.name())
                        .param(error)
                        .param(now())
                        .param(job.id())
                        .param(node)
                        .update());
    }

    private static void mustHaveChanged(ImportJob job, int rows) {
        if (rows == 0) {
            throw new LeaseLostException(job.id());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(LEASE);
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                ImportType.ofKey(row.getString("type")).orElseThrow(),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getString("mapping"),
                row.getObject("total", Long.class),
                row.getLong("processed"),
                row.getString("created_by"));
    }
}
