package dev.ross.platform.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets no more threads ask a pool of connections than it has connections, and the others wait in the order in which they came.
 * HikariCP, when somebody waits, has the thread that gives a connection back yield in a loop until it is taken. Where virtual
 * threads run on one or two processors such loops can keep all of them, and the waiting thread never runs.
 */
public final class QueuedConnections {
    private final Source pool;
    private final Semaphore free;
    private final Duration longestWait;

    /**
     * @param connections as many as the pool has
     * @param longestWait after which a waiting thread is told that there is none
     */
    public QueuedConnections(Source pool, int connections, Duration longestWait) {
        this.pool = pool;
        this.free = new Semaphore(connections, true);
        this.longestWait = longestWait;
    }

    /**
     * @throws SQLTransientConnectionException if none became free in time
     * @throws SQLException if the database is away
     */
    public Connection open() throws SQLException {
        await();
        try {
            return released(pool.getConnection());
        } catch (SQLException | RuntimeException away) {
            free.release();
            throw away;
        }
    }

    private void await() throws SQLTransientConnectionException {
        try {
            if (free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException("no connection became free in " + longestWait);
    }

    private Connection released(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Releasing(connection, free, new AtomicBoolean()));
    }

    /** Where connections come from. */
    @FunctionalInterface
    public interface Source {
        Connection getConnection() throws SQLException;
    }

    /** Passes all calls on; with the first that closes the connection, the next thread has its turn. */
    private record Releasing(Connection connection, Semaphore free, AtomicBoolean closed) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause() == null ? failure : failure.getCause();
            } finally {
                if (method.getName().equals("close") && closed.compareAndSet(false, true)) free.release();
            }
        }
    }
}
