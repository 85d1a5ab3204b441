package io.closeloop.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

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
        await(() -> contestant.waitingJobs() == 0);
    }

    static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It is still not done");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
