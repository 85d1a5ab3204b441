package io.closeloop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as Markdown: machine, table, what each line compares. */
class Report {

    private static final long GIGABYTE = 1L << 30;

    private final List<Result> results;
    private final String database;

    /** @param database the server's own description of itself */
    Report(List<Result> results, String database) {
        this.results = results;
        this.database = database;
    }

    String markdown() {
        return String.join("\n", machine(), "", table(), "", explanations(), "");
    }

    private String machine() {
        return "%s UTC, %d processors, load %.1f, %d GB, %s %s (%s), %s"
                .formatted(
                        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        machineBean().getSystemLoadAverage(),
                        memory() / GIGABYTE,
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        System.getProperty("os.arch"),
                        database);
    }

    private static long memory() {
        return machineBean().getTotalMemorySize();
    }

    private static OperatingSystemMXBean machineBean() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    private String table() {
        return results.stream().map(Report::row).collect(Collectors.joining("\n", """
                | | Closeloop | bare engine | unit | ratio | ratio of each round |
                |---|---:|---:|---|---:|---|
                """, ""));
    }

    private static String row(Result result) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %s | **%.2f** | %s |",
                result.figure().label(),
                result.ours(),
                result.bare(),
                result.figure().unit(),
                result.ratio(),
                result.ratios().stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .collect(Collectors.joining(", ")));
    }

    private String explanations() {
        return results.stream()
                .map(Result::figure)
                .map(figure -> "* %s: %s; bare engine: %s".formatted(figure.label(), figure.ours(), figure.bare()))
                .collect(Collectors.joining("\n"));
    }
}
