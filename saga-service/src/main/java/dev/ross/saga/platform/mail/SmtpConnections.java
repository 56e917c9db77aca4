package dev.ross.saga.platform.mail;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Pool of connections to the mail server that are kept open between mails. A sender takes the one that was used last,
 * and opens another only if none is idle: so there are never more than mails are sent at once. One that is idle for ten
 * seconds is closed.
 */
final class SmtpConnections implements AutoCloseable {
    /**
     * Servers keep an idle client for minutes; one that shuts down, or allows few connections, must not wait for it.
     */
    private static final Duration IDLE_AT_MOST = Duration.ofSeconds(10);

    /** A server that does not answer QUIT does not hold up this service's shutdown. */
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(2);

    private final long idleAtMost;
    private final Deque<IdleConnection> idle = new ArrayDeque<>(); // most recently used first
    private final ScheduledThreadPoolExecutor closer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("smtp-connections").daemon().factory());
    private boolean isWatched;
    private boolean isClosed;

    SmtpConnections() {
        this(IDLE_AT_MOST);
    }

    SmtpConnections(Duration idleAtMost) {
        this.idleAtMost = idleAtMost.toNanos();
        closer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** A connection that is open as far as is known here; the server may have closed it. */
    synchronized Optional<Transport> take() {
        return Optional.ofNullable(idle.pollFirst()).map(IdleConnection::connection);
    }

    /** Keeps a connection for the next mail. */
    void keep(Transport connection) {
        if (!isKept(connection)) closeQuietly(connection);
    }

    private synchronized boolean isKept(Transport connection) {
        if (isClosed) return false;
        idle.addFirst(new IdleConnection(connection, System.nanoTime()));
        if (!isWatched) closeIdleIn(idleAtMost);
        return true;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // closing quietly does not fail
    private void closeIdleIn(long nanoseconds) {
        isWatched = true;
        closer.schedule(this::closeIdle, nanoseconds, NANOSECONDS);
    }

    private void closeIdle() {
        takeExpired().forEach(SmtpConnections::closeQuietly);
    }

    private synchronized List<Transport> takeExpired() {
        List<Transport> expired = new ArrayList<>();
        var now = System.nanoTime();
        for (var last = idle.peekLast(); last != null; last = idle.peekLast()) {
            var left = idleAtMost - (now - last.since());
            if (left > 0) {
                closeIdleIn(left);
                return expired;
            }
            expired.add(idle.removeLast().connection());
        }
        isWatched = false;
        return expired;
    }

    @Override
    public void close() throws InterruptedException {
        takeAll().forEach(connection -> closer.execute(() -> closeQuietly(connection)));
        closer.shutdown();
        if (!closer.awaitTermination(CLOSED_WITHIN.toNanos(), NANOSECONDS)) closer.shutdownNow();
    }

    private synchronized List<Transport> takeAll() {
        isClosed = true;
        var all = idle.stream().map(IdleConnection::connection).toList();
        idle.clear();
        return all;
    }

    private static void closeQuietly(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException | RuntimeException gone) {
            // it is closed either way
        }
    }
}
