package dev.ross.e2e.documentdb;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.bwaldvogel.mongo.bson.Document;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Objects;

/** Calls the extension's functions, each in a transaction of its own. */
final class SqlFunctions implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 16;
    private static final int WAIT_MILLIS = 2_000;
    private static final int STATEMENT_SECONDS = 60;
    private static final String GET_MORE = "documentdb_api.cursor_get_more";
    private static final String BSON = "?::bytea::documentdb_core.bson";

    private final HikariDataSource pool;

    SqlFunctions(DocumentDbEngine engine) {
        var config = new HikariConfig();
        config.setJdbcUrl(engine.url());
        config.setUsername(DocumentDbEngine.USER);
        config.setPassword(engine.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT_SECONDS + "s");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        pool = new HikariDataSource(config);
    }

    /** @param result the column of the result that is the answer; empty if the function returns only that */
    Document answer(String function, String result, String database, Document command) throws SQLException {
        var call = "%s(?, %s)".formatted(function, BSON);
        var sql = result.isEmpty()
                ? "SELECT %s::bytea".formatted(call)
                : "SELECT %s::bytea FROM %s".formatted(result, call);
        return query(sql, row -> BsonBytes.read(row.getBytes(1)), database, BsonBytes.of(command));
    }

    /** The answer of a function whose only argument is the command. */
    Document answer(String function, Document command) throws SQLException {
        var sql = "SELECT %s(%s)::bytea".formatted(function, BSON);
        return query(sql, row -> BsonBytes.read(row.getBytes(1)), BsonBytes.of(command));
    }

    Page firstPage(String function, String database, Document command) throws SQLException {
        var sql = "SELECT cursorpage::bytea, continuation::bytea, persistconnection FROM %s(?, %s)"
                .formatted(function, BSON);
        return query(sql, SqlFunctions::page, database, BsonBytes.of(command));
    }

    Page nextPage(String database, Document command, byte[] continuation) throws SQLException {
        var sql = "SELECT cursorpage::bytea, continuation::bytea, false FROM %s(?, %s, %s)"
                .formatted(GET_MORE, BSON, BSON);
        return query(sql, SqlFunctions::page, database, BsonBytes.of(command), continuation);
    }

    /** The result of a function that takes names and returns whether it did anything; false if it returns nothing. */
    boolean did(String function, String... names) throws SQLException {
        var places = String.join(", ", Collections.nCopies(names.length, "?"));
        var sql = "SELECT %s(%s)::text".formatted(function, places);
        return query(sql, row -> "true".equals(row.getString(1)), (Object[]) names);
    }

    void deleteCursor(long id) throws SQLException {
        query("SELECT documentdb_api_internal.delete_cursors(ARRAY[?::bigint])", row -> true, id);
    }

    /** @throws SQLException unless the server answers */
    void ping() throws SQLException {
        query("SELECT 1", row -> true);
    }

    private <T> T query(String sql, Reading<T> reading, Object... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) statement.setObject(place + 1, parameters[place]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return reading.of(rows);
            }
        } catch (SQLException e) {
            if (ErrorCodes.isAway(e)) pool.getHikariPoolMXBean().softEvictConnections(); // all of them end there
            throw e;
        }
    }

    private static Page page(ResultSet row) throws SQLException {
        if (row.getBoolean(3)) throw new SQLException("This cursor would need a connection of its own.", "0A000");
        var continuation = row.getBytes(2);
        return new Page(
                BsonBytes.read(Objects.requireNonNull(row.getBytes(1))),
                continuation == null ? new byte[0] : continuation);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** @param continuation where the next page begins; empty after the last */
    record Page(Document answer, byte[] continuation) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
