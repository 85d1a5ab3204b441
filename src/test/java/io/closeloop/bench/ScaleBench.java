package io.closeloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * What years of work do to two things that happen all the time: a rep looks at the list of tasks, the job executor
 * looks for due jobs. Written to {@code target/bench/scale.md}.
 */
class ScaleBench {

    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final int REPEATS = 50;
    private static final String REP = Sellers.id(0);
    private static final int TASKS_OF_REP = 200;
    private static final int FEW_TASKS = 1_000;
    private static final int MANY_TASKS = Integer.getInteger("bench.tasks", 100_000);
    private static final int MANY_TIMERS = Integer.getInteger("bench.timers", 1_000_000);

    @Test
    void longListsOfTasksAndTimers() throws IOException {
        // given
        Path data = DIRECTORY.resolve("scale-data");
        FileSystemUtils.deleteRecursively(data);

        // when
        String report = measure(data);

        // then
        Files.writeString(DIRECTORY.resolve("scale.md"), report);
        System.out.println(report);
        assertThat(report).contains("timers");
    }

    private static String measure(Path data) throws IOException {
        try (AsShippedLoader loader = new AsShippedLoader(DIRECTORY.resolve("as-shipped"));
                Closeloop closeloop = new Closeloop(data);
                Contestant bare = closeloop.bareEngine(loader)) {
            return """
                    | | few | many | many / few |
                    |---|---:|---:|---:|
                    """ + tasks(closeloop) + polls("Closeloop", closeloop) + polls("bare engine", bare);
        }
    }

    private static String tasks(Closeloop closeloop) {
        closeloop.addTasks(1, FEW_TASKS, REP, TASKS_OF_REP);
        double few = medianMillis(() -> closeloop.showTasks(REP));
        closeloop.addTasks(FEW_TASKS + 1, MANY_TASKS, REP, TASKS_OF_REP);
        double many = medianMillis(() -> closeloop.showTasks(REP));
        return row(
                "\"My tasks\" (200) and its count, %,d and %,d open tasks".formatted(FEW_TASKS, MANY_TASKS), few, many);
    }

    private static String polls(String name, Contestant contestant) {
        double few = medianMillis(contestant::poll);
        contestant.addTimers(MANY_TIMERS);
        double many = medianMillis(contestant::poll);
        return row("Poll for due jobs, no and %,d timers: %s".formatted(MANY_TIMERS, name), few, many);
    }

    private static String row(String label, double few, double many) {
        return "| %s | %.1f ms | %.1f ms | %.1f |%n".formatted(label, few, many, many / few);
    }

    private static double medianMillis(Runnable work) {
        IntStream.range(0, REPEATS).forEach(warmUp -> work.run());
        return IntStream.range(0, REPEATS)
                .mapToDouble(repeat -> millis(work))
                .sorted()
                .skip(REPEATS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double millis(Runnable work) {
        Stopwatch watch = new Stopwatch();
        work.run();
        return watch.seconds() * 1_000;
    }
}
