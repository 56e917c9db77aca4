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
 * Limits the threads that ask a connection pool to the number of its connections; the others wait in order of arrival.
 * If a thread waits, HikariCP has the thread that returns a connection yield in a loop until it is taken. With virtual
 * threads on one or two processors such loops can occupy all of them, and the waiting thread never runs.
 */
public final class QueuedConnections {
    private final Source pool;
    private final Semaphore free;
    private final Duration longestWait;

    /**
     * @param connections the size of the pool
     * @param longestWait after which a waiting thread fails
     */
    public QueuedConnections(Source pool, int connections, Duration longestWait) {
        this.pool = pool;
        this.free = new Semaphore(connections, true);
        this.longestWait = longestWait;
    }

    /**
     * @throws SQLTransientConnectionException if none became free in time
     * @throws SQLException if the database is not available
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
                new ReleasingConnection(connection, free, new AtomicBoolean()));
    }

    /** Opens a connection, as a pool does. */
    @FunctionalInterface
    public interface Source {
        Connection getConnection() throws SQLException;
    }

    /** Delegates all calls; the first call of {@code close} frees the slot for the next thread. */
    private record ReleasingConnection(Connection connection, Semaphore free, AtomicBoolean closed)
            implements InvocationHandler {
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
