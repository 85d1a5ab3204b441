package io.closeloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What a hundred times the deals do to dashboard calls. Written to {@code target/bench/insight.md}. */
@CloseloopTest
class InsightBench {

    private static final Path REPORT = Path.of("target", "bench", "insight.md");
    private static final long FEW = 10_000;
    private static final long MANY = Long.getLong("bench.deals", 1_000_000);
    private static final int REPEATS = 15;
    private static final String QUARTER = "from=2025-04-01&to=2025-06-30";
    private static final String YEAR = "from=2025-01-01&to=2025-12-31";

    /** What the manager of two of the twenty teams asks for; everything else is asked for by an executive. */
    private static final String OF_TWO_TEAMS = "(two teams) ";

    private static final List<String> CALLS = List.of(
            "kpi?" + QUARTER,
            "kpi?by=month&" + YEAR,
            "kpi?by=team&" + QUARTER,
            "kpi?by=source&" + YEAR,
            "kpi?by=product&team=generated-3&" + QUARTER,
            "leaderboard?" + QUARTER,
            "funnel?" + QUARTER,
            "bottlenecks?" + QUARTER,
            "sources?" + QUARTER,
            "cycles?" + YEAR,
            "losses?" + QUARTER,
            "forecast?from=2025-10-01&to=2025-12-31",
            "pipeline",
            "deals?figure=WON&" + QUARTER,
            "customers?figure=NEW&from=2025-04-01&to=2025-04-30",
            "payments?" + QUARTER,
            "care?figure=SURVEYS&" + QUARTER,
            "kpi?by=tier&" + QUARTER,
            OF_TWO_TEAMS + "kpi?" + QUARTER,
            OF_TWO_TEAMS + "funnel?" + QUARTER,
            "kpi?from=2025-04-10&to=2025-05-09",
            "kpi?by=source&from=2025-04-10&to=2025-05-09",
            "sources?from=2025-04-10&to=2025-05-09",
            "leaderboard?from=2025-04-10&to=2025-05-09",
            "kpi?by=source&from=2024-10-10&to=2025-05-09");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Facts facts;

    @Autowired
    private CareFacts care;

    @Test
    void dashboardsOfAHundredTimesTheDeals() throws Exception {
        // given
        GeneratedSales sales = new GeneratedSales(jdbc, facts, care);

        // when
        growTo(sales, FEW);
        measure(); // in which the JVM still compiles
        Map<String, Double> few = measure();
        growTo(sales, MANY);
        measure(); // meanwhile it has forgotten some of it
        Map<String, Double> many = measure();

        // then
        String report = report(few, many);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertThat(many).hasSameSizeAs(CALLS);
    }

    /** With the housekeeping that the database does by itself a while after. */
    private void growTo(GeneratedSales sales, long deals) {
        sales.growTo(deals);
        jdbc.sql("vacuum analyze").update();
    }

    private Map<String, Double> measure() throws Exception {
        Map<String, Double> millis = new LinkedHashMap<>();
        for (String call : CALLS) {
            double[] times = new double[REPEATS];
            for (int i = -5; i < REPEATS; i++) {
                double time = millis(call);
                if (i >= 0) {
                    times[i] = time;
                }
            }
            Arrays.sort(times);
            millis.put(call, times[REPEATS / 2]);
        }
        return millis;
    }

    private double millis(String call) throws Exception {
        long start = System.nanoTime();
        String[] groups = call.startsWith(OF_TWO_TEAMS)
                ? new String[] {Groups.SALES_MANAGERS, Groups.ofTeam("generated-3"), Groups.ofTeam("generated-4")}
                : new String[] {Groups.EXECUTIVES};
        mvc.perform(get("/api/insights/" + call.replace(OF_TWO_TEAMS, ""))
                        .with(user("evan").authorities(AuthorityUtils.createAuthorityList(groups))))
                .andExpect(status().isOk());
        return (System.nanoTime() - start) / 1e6;
    }

    private static String report(Map<String, Double> few, Map<String, Double> many) {
        StringBuilder report = new StringBuilder("""
                | /api/insights/ | %,d deals | %,d deals | ratio |
                |---|---:|---:|---:|
                """.formatted(FEW, MANY));
        CALLS.forEach(call -> report.append(String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.1f |%n",
                call.replace("&", " "),
                few.get(call),
                many.get(call),
                many.get(call) / few.get(call))));
        return report.toString();
    }
}
