package dev.ross.bench.command;

import dev.ross.bench.installation.BenchStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Measures the baseline: the very INSERT that stores one event, one transaction each, and nothing else. */
final class InsertRate implements AutoCloseable {
    private static final String INSERT = "INSERT INTO events.bench_floor (aggregateidentifier, sequencenumber, type,"
            + " eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final BenchStores stores;
    private final List<Connection> open = new ArrayList<>();

    InsertRate(BenchStores stores) throws SQLException {
        this.stores = stores;
        try (var connection = stores.owner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS events.bench_floor (LIKE events.domainevententry INCLUDING ALL)");
        }
    }

    Callable<?> client(int number) {
        try {
            var connection = stores.owner();
            open.add(connection);
            return inserting(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<?> inserting(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(INSERT);
        var payload = new byte[400];
        var metaData = new byte[250];
        return () -> {
            var id = UUID.randomUUID().toString();
            statement.setString(1, "customer:" + id);
            statement.setLong(2, 0);
            statement.setString(3, "Customer");
            statement.setString(4, id);
            statement.setBytes(5, metaData);
            statement.setBytes(6, payload);
            statement.setString(7, "1");
            statement.setString(8, "dev.ross.contracts.customer.CustomerEvent$CustomerProfileUpdated");
            statement.setString(9, "2026-11-23T12:00:00.000Z");
            return statement.executeUpdate();
        };
    }

    @Override
    public void close() throws SQLException {
        for (var connection : open) connection.close();
    }
}
