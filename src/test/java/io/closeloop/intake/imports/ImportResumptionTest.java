package io.closeloop.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Refusal;
import io.closeloop.process.EngineBatch;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a node stops in the middle: the application itself plays the node that takes over. */
@CloseloopTest
class ImportResumptionTest {

    private static final int ROWS = 1_200;
    private static final String OTHER_NODE = "other node";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RejectedRows rejectedRows;

    @Autowired
    private EngineBatch engineBatch;

    @Autowired
    private Schemas schemas;

    @Autowired
    private List<RowImporter> importers;

    @Test
    void whatAStoppedNodeLeftIsGoneOnWithFromTheNextRow() {
        // given
        ImportJob job = leasedByOtherNode("stopped");

        // when
        otherNode(importers).run(job, afterBatches(1));

        // then
        everyRowIsThereOnce(job, "stopped");
    }

    @Test
    void whatADeadNodeLeftIsTakenOverWhenItsLeaseRunsOut() {
        // given
        ImportJob job = leasedByOtherNode("dead");

        // when
        assertThatThrownBy(() -> otherNode(importers).run(job, () -> {
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        jdbc.sql("update crm.import_jobs set leased_until = now() - interval '1 second' where id = ?")
                .param(job.id())
                .update();

        // then
        everyRowIsThereOnce(job, "dead");
    }

    @Test
    void aNodeThatLostItsImportWritesNothingMore() {
        // given
        ImportJob job = leasedByOtherNode("lost");
        jdbc.sql("update crm.import_jobs set leased_by = 'third node' where id = ?")
                .param(job.id())
                .update();

        // then
        assertThatThrownBy(() -> otherNode(importers).run(job, () -> false)).isInstanceOf(LeaseLostException.class);
        assertThat(products("lost")).isZero();
    }

    @Test
    void oneRowThatFailsNeverTakesTheOthersWithIt() {
        // given
        ImportJob job = leasedByOtherNode("fussy");
        List<String> taken = new ArrayList<>();
        RowImporter fussy = importer(rows -> {
            if (rows.stream().anyMatch(row -> row.field("name").equals("fussy 777"))) {
                throw Refusal.conflict("It is the 777th.");
            }
            rows.forEach(row -> taken.add(row.field("name")));
        });

        // when
        otherNode(List.of(fussy)).run(job, () -> false);

        // then
        assertThat(taken).hasSize(ROWS - 1).doesNotHaveDuplicates().doesNotContain("fussy 777");
        assertThat(jdbc.sql("select line || ' ' || field || ' ' || reason from crm.import_rejects where import_id = ?")
                        .param(job.id())
                        .query(String.class)
                        .list())
                .containsExactly("779 * It is the 777th.");
        assertThat(counts(job)).isEqualTo("DONE 1200 1199 0 1");
    }

    @Test
    void deadlockInTheEngineRejectsNoRow() {
        // given
        ImportJob job = leasedByOtherNode("unlucky");
        AtomicInteger batches = new AtomicInteger();
        RowImporter unlucky = importer(rows -> {
            if (batches.getAndIncrement() < 2) {
                throw new ProcessEngineException("flush failed", new SQLException("deadlock detected", "40P01"));
            }
        });

        // when
        otherNode(List.of(unlucky)).run(job, () -> false);

        // then
        assertThat(counts(job)).isEqualTo("DONE 1200 1200 0 0");
    }

    @Test
    void engineThatKeepsFailingInterruptsTheImportAndRejectsNoRow() {
        // given
        ImportJob job = leasedByOtherNode("blocked");
        RowImporter blocked = importer(rows -> {
            throw new OptimisticLockingException("somebody else was faster");
        });

        // then
        assertThatThrownBy(() -> otherNode(List.of(blocked)).run(job, () -> false))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(counts(job)).isEqualTo("RUNNING 0 0 0 0");
    }

    private static RowImporter importer(Consumer<List<MappedRow>> work) {
        return new RowImporter() {
            @Override
            public ImportType type() {
                return ImportType.PRODUCTS;
            }

            @Override
            public List<RowOutcome> take(List<MappedRow> rows, String userId) {
                work.accept(rows);
                return rows.stream().map(row -> RowOutcome.of(true)).toList();
            }
        };
    }

    private void everyRowIsThereOnce(ImportJob job, String prefix) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counts(job)).isEqualTo("DONE 1200 1200 0 0"));
        assertThat(products(prefix)).isEqualTo(ROWS);
    }

    private ImportJob leasedByOtherNode(String prefix) {
        StringBuilder csv = new StringBuilder("name\n");
        IntStream.range(0, ROWS).forEach(row -> csv.append("%s %d\n".formatted(prefix, row)));
        byte[] content = csv.toString().getBytes(UTF_8);
        long id = jdbc.sql("""
                        insert into crm.import_jobs
                               (type, state, file_name, content, created_by, created_at, leased_by, leased_until)
                        values ('products', 'RUNNING', 'p.csv', ?, 'mia', now(), ?, now() + interval '1 hour')
                        returning id
                        """).params(content, OTHER_NODE).query(Long.class).single();
        return new ImportJob(id, ImportType.PRODUCTS, "p.csv", content, null, null, 0, "mia");
    }

    private ImportRun otherNode(List<RowImporter> importersOfNode) {
        ImportJobs jobs = new ImportJobs(jdbc, clock, OTHER_NODE);
        BatchWriter writer = new BatchWriter(transaction, jobs, rejectedRows, engineBatch, importersOfNode);
        return new ImportRun(jobs, writer, schemas, clock, ZoneId.of("Asia/Shanghai"));
    }

    private static BooleanSupplier afterBatches(int batches) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() >= batches;
    }

    private String counts(ImportJob job) {
        return jdbc.sql("""
                        select state || ' ' || processed || ' ' || created || ' ' || duplicates || ' ' || rejected
                          from crm.import_jobs
                         where id = ?
                        """).param(job.id()).query(String.class).single();
    }

    private int products(String prefix) {
        return jdbc.sql("select count(*) from crm.products where name like ?")
                .param(prefix + " %")
                .query(Integer.class)
                .single();
    }
}
