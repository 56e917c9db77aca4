package dev.ross.platform.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that do not complete a request in time, even if they keep sending parts of it. While more than
 * three quarters of the connections are in use, the limits are five times shorter.
 */
final class ConnectionTimeouts extends AbstractLifeCycle implements Connection.Listener {
    private static final int CROWDED_DIVISOR = 5;

    private final HttpLimits limits;
    private final ConnectionLimit limit;
    private final Scheduler scheduler;
    private final Map<Connection, ConnectionState> connections = new ConcurrentHashMap<>();

    ConnectionTimeouts(HttpLimits limits, ConnectionLimit limit, Scheduler scheduler) {
        this.limits = limits;
        this.limit = limit;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData)
            connections.put(connection, new ConnectionState(System.nanoTime(), false, true));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    void requestBegins(Request request) {
        connections.replace(
                request.getConnectionMetaData().getConnection(), new ConnectionState(System.nanoTime(), true, false));
    }

    void requestEnds(Request request) {
        connections.replace(
                request.getConnectionMetaData().getConnection(), new ConnectionState(System.nanoTime(), false, false));
    }

    int open() {
        return connections.size();
    }

    @Override
    protected void doStart() {
        lookAgain();
    }

    private void lookAgain() {
        scheduler.schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (!isRunning() && !isStarting()) return;
        try {
            var now = System.nanoTime();
            var divisor = limit.isCrowded() ? CROWDED_DIVISOR : 1;
            connections.forEach((connection, state) -> {
                if (!state.busy() && state.isOver(now, limits, divisor))
                    connection.getEndPoint().close();
            });
        } finally {
            lookAgain();
        }
    }

    /**
     * The state of a connection and its beginning: answering a request, or waiting for one, the first or a later one.
     */
    private record ConnectionState(long since, boolean busy, boolean first) {
        boolean isOver(long now, HttpLimits limits, int divisor) {
            var within = first ? limits.firstRequestWithin() : limits.nextRequestWithin();
            return Duration.ofNanos(now - since).compareTo(within.dividedBy(divisor)) > 0;
        }
    }
}
