package io.closeloop.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Begins its greeting and never comes to its end: a letter again and again, so that no single answer is late. */
class SlowMailServer implements AutoCloseable {

    private static final int PAUSE = 50;

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();

    SlowMailServer() throws IOException {
        Thread thread = new Thread(this::greet, "slow mail server");
        thread.setDaemon(true);
        thread.start();
    }

    ServerSocket socket() {
        return socket;
    }

    /** Whether whoever called has gone. */
    boolean isLeft() {
        return left.completeOnTimeout(false, 10, TimeUnit.SECONDS).join();
    }

    private void greet() {
        try (Socket caller = socket.accept()) {
            caller.setSoTimeout(PAUSE);
            while (!isGone(caller)) {
                caller.getOutputStream().write('2');
            }
        } catch (IOException gone) {
            // Whoever called does not listen any more.
        }
        left.complete(true);
    }

    /** Waits a moment for a word or the end. */
    private static boolean isGone(Socket caller) throws IOException {
        try {
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
