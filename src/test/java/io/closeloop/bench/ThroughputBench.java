package io.closeloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Closeloop and a bare engine in one JVM, on one PostgreSQL, given the same work in turns. What it measures is written
 * to {@code target/bench/results.md}; {@code -Dbench.warmup}, {@code -Dbench.rounds} and {@code -Dbench.leads} make it
 * shorter or longer.
 */
class ThroughputBench {

    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int LEADS = Integer.getInteger("bench.leads", 1_000);

    @Test
    void closeloopBesideTheBareEngine() throws IOException {
        // given
        Path data = DIRECTORY.resolve("data");
        FileSystemUtils.deleteRecursively(data);

        // when
        String report = measure(data);

        // then
        Files.writeString(DIRECTORY.resolve("results.md"), report);
        assertThat(report).contains(Figure.DEALS_DONE.label());
        System.out.println(report);
    }

    private static String measure(Path data) throws IOException {
        try (AsShippedLoader loader = new AsShippedLoader(DIRECTORY.resolve("as-shipped"));
                Closeloop closeloop = new Closeloop(data);
                Contestant bare = closeloop.bareEngine(loader)) {
            Race race = new Race(closeloop, bare, closeloop.databaseServer(), WARM_UP, ROUNDS);
            race.run(new Intake(LEADS));
            race.run(new Selling(LEADS / 5));
            race.run(new LeadImport(LEADS * 2));
            race.run(new DealImport(LEADS));
            return new Report(race.results(), closeloop.databaseVersion()).markdown();
        }
    }
}
