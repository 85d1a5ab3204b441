package io.closeloop.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Measures the time since it was made. */
class Stopwatch {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final long started = System.nanoTime();

    /** So many pieces since then, as pieces a second. */
    double rate(int pieces) {
        return pieces / seconds();
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Waits until no lead waits to be scored. */
    static void awaitScored(Contestant contestant) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (contestant.waitingJobs() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(contestant.waitingJobs() + " leads still wait to be scored");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
