package dev.ross.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs statements in which SQL allows no parameters, such as DDL, with names and values quoted by the server itself.
 */
record SqlStatements(Connection connection) {
    void run(String statement, String... arguments) throws SQLException {
        var placeholders = ", ?".repeat(arguments.length);
        try (var format = connection.prepareStatement("SELECT format(?" + placeholders + ")");
                var execute = connection.createStatement()) {
            format.setString(1, statement);
            for (int i = 0; i < arguments.length; i++) {
                format.setString(i + 2, arguments[i]);
            }
            try (var formatted = format.executeQuery()) {
                formatted.next();
                execute.execute(formatted.getString(1));
            }
        }
    }

    boolean finds(String query, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
