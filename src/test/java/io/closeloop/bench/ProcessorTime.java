package io.closeloop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The processor time that this JVM and the database server's processes have used up to a moment. Unlike the clock's it
 * hardly depends on what else the machine does.
 */
class ProcessorTime {

    private static final double NANOS = 1e9;

    private final ProcessHandle server;
    private final long jvm;
    private final Map<Long, Duration> processes;

    private ProcessorTime(ProcessHandle server) {
        this.server = server;
        jvm = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        processes = server.descendants()
                .collect(Collectors.toMap(
                        ProcessHandle::pid,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    static ProcessorTime now(ProcessHandle server) {
        return new ProcessorTime(server);
    }

    /** Seconds of processor time since then; what processes used that have ended meanwhile is left out. */
    double secondsSince() {
        ProcessorTime now = now(server);
        long database = now.processes.entrySet().stream()
                .mapToLong(process -> process.getValue()
                        .minus(processes.getOrDefault(process.getKey(), Duration.ZERO))
                        .toNanos())
                .sum();
        return (now.jvm - jvm + database) / NANOS;
    }
}
