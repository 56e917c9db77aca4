package dev.ross.standalone.postgres;

import dev.ross.standalone.lifecycle.StartException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The address of a PostgreSQL server, and credentials that may create databases and roles in it. */
public record PostgresServer(String url, String user, String password) {
    private static final String JDBC = "jdbc:";

    public static PostgresServer local(int port, String user, String password) {
        return new PostgresServer("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, password);
    }

    /** Returns the same server's address, parameters included, for another of its databases. */
    public String url(String database) {
        var uri = URI.create(url.substring(JDBC.length()));
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return JDBC + uri.getScheme() + "://" + uri.getRawAuthority() + "/" + database + query;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Translates the server's refusal into a sentence with the remedy. */
    StartException refused(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (state.startsWith("08")) {
            return new StartException("PostgreSQL does not answer at " + address() + ": see that it runs there.", e);
        }
        if (state.startsWith("28")) {
            return new StartException(
                    "PostgreSQL at " + address() + " does not let " + user
                            + " in: set ROSS_POSTGRES_USER and ROSS_POSTGRES_PASSWORD right.",
                    e);
        }
        if (state.equals("42501")) {
            return new StartException(
                    "PostgreSQL at " + address() + " does not let " + user
                            + " make databases and roles: allow it CREATEDB and CREATEROLE.",
                    e);
        }
        return new StartException("PostgreSQL at " + address() + " cannot be made ready for ROSS.", e);
    }

    /** Returns the address without parameters, among which may be a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    @Override
    public String toString() {
        return user + " at " + address();
    }
}
