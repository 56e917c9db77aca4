package dev.ross.standalone.mongo.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.jdbc.QueuedConnections;
import dev.ross.standalone.mongo.document.MongoCommandException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * The connections of the document store to its PostgreSQL. Commits do not wait for the disk, a deadlock is tried again,
 * and a failure is reported as MongoDB reports its own.
 */
final class DocumentConnections implements AutoCloseable {
    /** The number of concurrent commands; others are queued, so that readers are not behind one slow writer. */
    private static final int CONNECTIONS = 8;

    private static final int TRIES = 3;

    /**
     * Nested loops only: a write names its rows by key, and a plan that reads the whole table for them is never good.
     */
    private static final String SESSION = "-c synchronous_commit=off -c lock_timeout=5s -c statement_timeout=30s"
            + " -c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c jit=off";

    private final HikariDataSource connections;
    private final QueuedConnections queue;

    DocumentConnections(String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("documents");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("options", SESSION);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        connections = new HikariDataSource(config);
        queue = new QueuedConnections(
                connections::getConnection, CONNECTIONS, Duration.ofMillis(config.getConnectionTimeout()));
    }

    /** Runs one statement, or several independent ones. */
    <T> T with(DocumentWork<T> work) {
        return onConnection(connection -> work.on(connection));
    }

    /** Runs one transaction. It is tried again after a deadlock. */
    <T> T inTransaction(DocumentWork<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return onConnection(connection -> {
                    connection.setAutoCommit(false);
                    try {
                        var result = work.on(connection);
                        connection.commit();
                        return result;
                    } catch (SQLException | RuntimeException e) {
                        connection.rollback();
                        throw e;
                    } finally {
                        connection.setAutoCommit(true);
                    }
                });
            } catch (Deadlocked e) {
                if (attempt == TRIES) throw e;
            }
        }
    }

    private <T> T onConnection(DocumentWork<T> work) {
        try (var connection = queue.open()) {
            return work.on(connection);
        } catch (SQLTransientConnectionException e) {
            throw new MongoCommandException(
                    MongoCommandException.UNKNOWN, "UnknownError", "The embedded document store is busy or away.");
        } catch (SQLException e) {
            if ("40P01".equals(e.getSQLState())) throw new Deadlocked();
            if ("42P01".equals(e.getSQLState())) throw new TableGoneException();
            throw new MongoCommandException(
                    MongoCommandException.UNKNOWN,
                    "UnknownError",
                    "The embedded document store failed with SQLSTATE " + e.getSQLState() + ".");
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private static final class Deadlocked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
