package io.closeloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share out a number of equal pieces of work. */
class Parallel implements AutoCloseable {

    private final int threads;
    private final ExecutorService executor;

    Parallel(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads, Parallel::daemon);
    }

    /** Does the work for 0 to count-1 and returns when all is done; the first failure is thrown. */
    void each(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(executor.submit(() -> {
                for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
                    work.accept(piece);
                }
            }));
        }
        running.forEach(Parallel::await);
    }

    /** Does one piece of work on one of the threads. */
    <T> T call(Callable<T> work) {
        return await(executor.submit(work));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static <T> T await(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A piece of the workload failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With the class loader that this class came from: the engine finds its parts through the thread's. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bench");
        thread.setDaemon(true);
        thread.setContextClassLoader(Parallel.class.getClassLoader());
        return thread;
    }
}
