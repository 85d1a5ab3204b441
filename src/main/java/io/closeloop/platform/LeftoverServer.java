package io.closeloop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its application, because that was killed. It is stopped before a new one starts, so that
 * there are never two on one directory. Must only be used by the holder of the {@link DataDirectory}.
 */
class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final long STOP_SECONDS = 60;

    private final Path directory;
    private final Path pidFile;

    LeftoverServer(Path directory) {
        this.directory = directory;
        this.pidFile = directory.resolve("postmaster.pid");
    }

    /** Stops the server that runs on the directory, if one does, and returns when it is gone. */
    void stop() {
        Optional<ProcessHandle> owner = pid().flatMap(ProcessHandle::of);
        if (owner.isEmpty()) {
            return; // PostgreSQL itself deals with the file of a process that is gone
        }
        if (runsOnDirectory(owner.get())) {
            LOG.info("Stopping the PostgreSQL that a killed application left behind in {} …", directory);
            stop(owner.get());
        } else {
            forgetPidFile(); // its number went to another process; PostgreSQL would refuse to start
        }
    }

    private void stop(ProcessHandle server) {
        requestFastShutdown(server);
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StartRefused("The PostgreSQL with process id " + server.pid() + " still runs on " + directory
                    + " and does not stop. Stop it and start again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends what {@code pg_ctl stop -m fast} sends. Not pg_ctl itself: it refuses to run as root, and it trusts the
     * number in the file, whoever it belongs to by now.
     */
    private static void requestFastShutdown(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        } catch (IOException e) {
            server.destroy(); // no shell: Windows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a system hides the arguments of a process, the name of the program must do. */
    private boolean runsOnDirectory(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.commandLine().or(info::command).orElse("");
        return command.contains("postgres") && (info.arguments().isEmpty() || command.contains(directory.toString()));
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::trim)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void forgetPidFile() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
