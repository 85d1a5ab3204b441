package io.closeloop.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Makes connections that end when their time is up, whatever the other side is doing. The time-outs of mail hold for a
 * single read or write: a server that says one word every few seconds would keep a job beyond its lock, and another
 * thread would send the same mail again.
 */
class TimedConnections extends SocketFactory {

    private final Duration time;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(TimedConnections::thread);

    TimedConnections(Duration time) {
        this.time = time;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        ends.schedule(() -> end(socket), time.toMillis(), TimeUnit.MILLISECONDS);
        return socket;
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // It is closed, which is all that is wanted.
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mail deadlines");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("Whoever connects sets time-outs first.");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }
}
