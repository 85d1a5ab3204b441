package io.closeloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * How long a back-test over many past decisions takes, beside taking them one by one by the decision service. Written to
 * {@code target/bench/backtest.md}; {@code -Dbench.decisions} makes it shorter or longer.
 */
class BacktestBench {

    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final int DECISIONS = Integer.getInteger("bench.decisions", 100_000);
    private static final int DIFFERENT = 500;
    private static final int ROUNDS_ONE_BY_ONE = 4;

    @Test
    void backtestBesideTheDecisionService() throws IOException {
        // given
        Path data = DIRECTORY.resolve("backtest-data");
        FileSystemUtils.deleteRecursively(data);

        // when
        String report;
        try (Closeloop closeloop = new Closeloop(data)) {
            report = """
                    | | back-test | decision service | ratio |
                    |---|---:|---:|---:|
                    """
                    + line(closeloop, "leadScore", "&gt;= 60", "&gt;= 50")
                    + line(closeloop, "leadQualification", "&gt;= 10</text>", "&gt;= 7</text>");
        }

        // then
        Files.writeString(DIRECTORY.resolve("backtest.md"), report);
        System.out.println(report);
        assertThat(report).contains("leadQualification");
    }

    private static String line(Closeloop closeloop, String key, String cell, String changed) {
        List<Map<String, Object>> facts = facts();
        closeloop.decide(key, facts);
        double oneByOne = oneByOne(closeloop, key, facts);
        int past = facts.size() * (1 + ROUNDS_ONE_BY_ONE);
        closeloop.copyDecisions(key, DECISIONS / past - 1);
        Stopwatch watch = new Stopwatch();
        JsonNode result = closeloop.backtest(key, xml -> xml.replaceFirst(cell, changed));
        double seconds = watch.seconds();
        int total = result.path("total").asInt();
        return String.format(
                Locale.ROOT,
                "| %s, %,d past decisions, %,d of them changed, in %.1f s | %,.0f decisions/s | %,.0f decisions/s | **%.1f** |%n",
                key,
                total,
                result.path("changed").asInt(),
                seconds,
                total / seconds,
                oneByOne,
                total / seconds / oneByOne);
    }

    private static double oneByOne(Closeloop closeloop, String key, List<Map<String, Object>> facts) {
        Stopwatch watch = new Stopwatch();
        for (int round = 0; round < ROUNDS_ONE_BY_ONE; round++) {
            closeloop.decide(key, facts);
        }
        return watch.rate(facts.size() * ROUNDS_ONE_BY_ONE);
    }

    private static List<Map<String, Object>> facts() {
        Random random = new Random(3);
        return IntStream.range(0, DIFFERENT).mapToObj(i -> facts(random)).toList();
    }

    /** What both decisions ask for. */
    private static Map<String, Object> facts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("companySize", List.of("MICRO", "SMALL", "MEDIUM", "LARGE").get(random.nextInt(4)));
        facts.put("industry", List.of("Manufacturing", "Retail", "Software").get(random.nextInt(3)));
        facts.put("position", List.of("CEO", "Purchasing manager", "Intern").get(random.nextInt(3)));
        facts.put("budget", random.nextInt(200_000));
        facts.put("urgency", List.of("IMMEDIATE", "WITHIN_MONTH", "LATER").get(random.nextInt(3)));
        facts.put("authority", List.of("DECIDER", "RECOMMENDER", "USER").get(random.nextInt(3)));
        List.of("pageVisits", "downloads", "events", "forms", "replies", "demos", "trials", "quoteRequests")
                .forEach(engagement -> facts.put(engagement, random.nextInt(4)));
        List.of("budgetPoints", "urgencyPoints", "authorityPoints")
                .forEach(points -> facts.put(points, random.nextInt(11)));
        facts.put("score", random.nextInt(101));
        return facts;
    }
}
