package io.closeloop.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What only one thread at a time may have, the longest waiting next: otherwise the one that gives it back would have it
 * again before all others. Whoever has it for longer than others have patience is held up by something, and is not
 * waited for.
 */
class Turn {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;
    private volatile long takenAt;

    /** @param patience how long one may have it until the others go on without */
    Turn(Duration patience) {
        this.patience = patience;
    }

    /** Takes it, unless somebody else has it or waits for it. */
    boolean takeIfFree() throws InterruptedException {
        return take(0);
    }

    /** Waits for it; whether it came. */
    boolean await() throws InterruptedException {
        long waitedFor;
        do {
            waitedFor = takenAt;
            if (take(waitedFor + patience.toNanos() - System.nanoTime())) {
                return true;
            }
        } while (waitedFor != takenAt);
        return false;
    }

    /** Whether somebody waits for it. */
    boolean isAwaited() {
        return lock.hasQueuedThreads();
    }

    void giveBack() {
        lock.unlock();
    }

    private boolean take(long nanos) throws InterruptedException {
        boolean taken = lock.tryLock(nanos, TimeUnit.NANOSECONDS);
        if (taken) {
            takenAt = System.nanoTime();
        }
        return taken;
    }
}
