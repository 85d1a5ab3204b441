package io.closeloop.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process of its own, on a free port, with a data directory of its own. */
class RunningApplication implements AutoCloseable {

    /** The password of {@code admin} where there is no demo; good enough for others, too. */
    static final String ADMIN_PASSWORD = "Of-the-started-1";

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/camunda/app/tasklist/");
    private static final String READY = "REST API: ";

    private final Path log;
    private final Process process;

    private RunningApplication(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** Starts it with the demo organisation, and waits until it says that it is ready. */
    static RunningApplication withDemo(Path directory) throws IOException {
        return start(directory, jar());
    }

    /** Starts it, or another release of it, with nobody but the administrator. */
    static RunningApplication empty(Path directory, Path jar) throws IOException {
        return start(directory, jar, "--closeloop.demo=false");
    }

    private static RunningApplication start(Path directory, Path jar, String... arguments) throws IOException {
        Path log = directory.resolve("application.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the tests have it: nothing here runs long enough for more, and two processors are busy enough.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=0",
                "--closeloop.data-directory=" + directory.resolve("data")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLOSELOOP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        RunningApplication application = new RunningApplication(log, builder.start());
        try {
            await().atMost(TO_START).pollInterval(Duration.ofMillis(300)).until(application::isReady);
        } catch (Throwable e) {
            application.process.destroyForcibly();
            throw e;
        }
        return application;
    }

    /** Where it listens. */
    String address() {
        Matcher address = ADDRESS.matcher(log());
        assertThat(address.find()).as(log()).isTrue();
        return address.group(1);
    }

    /** Everything it has said. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a crash would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean isReady() {
        assertThat(process.isAlive()).as(log()).isTrue();
        return log().contains(READY);
    }

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("closeloop-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
