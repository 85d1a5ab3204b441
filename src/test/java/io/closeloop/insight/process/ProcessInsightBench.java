package io.closeloop.insight.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.PageQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a hundred times the history does to the heatmap and the lists of finished instances. Written to
 * {@code target/bench/process-insight.md}.
 */
@CloseloopTest
class ProcessInsightBench {

    private static final Path REPORT = Path.of("target", "bench", "process-insight.md");
    private static final int FEW = 3_000;
    private static final int MANY = Integer.getInteger("bench.instances", 300_000);
    private static final int STEPS = 12;
    private static final int REPEATS = 7;
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HeatmapReader heatmaps;

    @Autowired
    private InstanceReader instances;

    @Autowired
    private TrailReader trails;

    @Test
    void oneProcessWithAHundredTimesTheHistory() throws IOException {
        // given
        jdbc.sql("""
                        insert into act_re_procdef (id_, rev_, key_, version_, resource_name_)
                        values ('bench-1', 1, 'bench', 1, 'bench.bpmn'), ('bench-2', 1, 'bench', 2, 'bench.bpmn')""").update();

        // when
        Map<String, Double> few = measure(0, FEW);
        Map<String, Double> many = measure(FEW, MANY);

        // then
        StringBuilder report = new StringBuilder("""
                | | %,d instances | %,d instances | ratio |
                |---|---:|---:|---:|
                """.formatted(FEW, MANY));
        few.forEach((call, millis) -> report.append(String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.1f |%n",
                call,
                millis,
                many.get(call),
                many.get(call) / millis)));
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertThat(many).hasSameSizeAs(few);
    }

    /** Instances of two versions that ended over two years, the last on the last day, each with a dozen steps. */
    private Map<String, Double> measure(int first, int last) {
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                                                     end_time_, duration_, end_act_id_, state_)
                        select 'bench-' || n, 'bench-' || n, 'OP-B-' || n, 'bench', 'bench-' || 1 + n % 2, ended - interval '40 days',
                               ended, 3456000000, 'step-11', 'COMPLETED'
                          from generate_series(:first::int, :last::int - 1) n,
                               lateral (select timestamp '2024-01-01' + (n * 7919 % 730) * interval '1 day'
                                               + n % 86400 * interval '1 second' as ended) t""").param("first", first).param("last", last).update();
        jdbc.sql("""
                        insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_name_,
                                                    act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
                        select i.id_ || '-' || s, 'bench', i.proc_def_id_, i.id_, i.id_, 'step-' || s, 'Step ' || s, 'userTask',
                               i.start_time_ + s * interval '3 days', least(i.end_time_, i.start_time_ + (s + 1) * interval '3 days'),
                               259200000, 0, s
                          from act_hi_procinst i
                         cross join generate_series(0, :steps - 1) s
                         where i.proc_def_key_ = 'bench'
                           and substr(i.id_, 7)::int between :first and :last - 1""")
                .param("first", first)
                .param("last", last)
                .param("steps", STEPS)
                .update();
        jdbc.sql("analyze act_hi_procinst, act_hi_actinst").update();
        LocalDate from = LAST.minusDays(89);
        FinishedFilter filter = new FinishedFilter(null, from, LAST, null, null);
        Map<String, Double> millis = new LinkedHashMap<>();
        millis.put("Heatmap of 90 days", millis(() -> heatmaps.read("bench", null, from, LAST)));
        millis.put("Heatmap of 2 years", millis(() -> heatmaps.read("bench", null, LAST.minusYears(2), LAST)));
        millis.put(
                "Finished instances of 90 days",
                millis(() -> instances.finished("bench", filter, new PageQuery(0, 20, null))));
        millis.put(
                "The longest of them",
                millis(() -> instances.finished("bench", filter, new PageQuery(0, 20, "-duration"))));
        millis.put("Outcomes of 90 days", millis(() -> instances.outcomes("bench", filter)));
        millis.put("One instance's steps", millis(() -> trails.read("bench-7")));
        return millis;
    }

    private static double millis(Runnable call) {
        double[] times = new double[REPEATS];
        for (int i = -2; i < REPEATS; i++) {
            long start = System.nanoTime();
            call.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }
}
