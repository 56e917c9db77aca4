package dev.ross.standalone.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL answers, and as whom databases and roles may be made in it. */
public record PostgresServer(String url, String user, String password) {
    private static final String JDBC = "jdbc:";

    public static PostgresServer local(int port, String user, String password) {
        return new PostgresServer("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, password);
    }

    /** The same server's address, parameters included, for another of its databases. */
    public String url(String database) {
        var uri = URI.create(url.substring(JDBC.length()));
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return JDBC + uri.getScheme() + "://" + uri.getRawAuthority() + "/" + database + query;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
