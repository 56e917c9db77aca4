package dev.ross.standalone.migration.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Runs the SQL statements of the migration. A failed statement ends the migration, which can be started again. */
record MigrationDatabase(Connection connection) implements AutoCloseable {
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Writer<T> {
        void write(PreparedStatement row, T value) throws SQLException;
    }

    /** Returns the first column of the one row, or empty if it is null or there is no row. */
    OptionalLong number(String query, Object... arguments) {
        return list(
                        query,
                        row -> row.getObject(1) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)),
                        arguments)
                .stream()
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    <T> List<T> list(String query, Reader<T> reader, Object... arguments) {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Executes the statement for all values in one transaction: all of them or none. */
    <T> void atOnce(String statement, List<T> values, Writer<T> writer) {
        try (var rows = connection.prepareStatement(statement)) {
            connection.setAutoCommit(false);
            for (var value : values) {
                writer.write(rows, value);
                rows.addBatch();
            }
            rows.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static MigrationException failed(SQLException e) {
        return new MigrationException(
                "PostgreSQL did not do as asked: set that right and move again, it goes on there.", e);
    }
}
