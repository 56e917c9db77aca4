package dev.ross.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * Creates the databases, roles and schemas of ROSS in a PostgreSQL. Running it again changes nothing but passwords that
 * differ.
 */
public final class DatabaseSetup {
    private final PostgresServer server;
    private final UnaryOperator<String> passwords;

    public DatabaseSetup(PostgresServer server, UnaryOperator<String> passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    public void prepare(StoreSchema... stores) {
        try (var connection = server.connect()) {
            for (var store : stores) {
                prepare(store, new SqlStatements(connection));
            }
        } catch (SQLException e) {
            throw server.refused(e);
        }
    }

    private void prepare(StoreSchema store, SqlStatements sql) throws SQLException {
        for (var role : store.roles()) {
            if (!sql.finds("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                sql.run("CREATE ROLE %I LOGIN", role);
            }
            sql.run("ALTER ROLE %I PASSWORD %L", role, passwords.apply(role));
        }
        if (!sql.finds("SELECT 1 FROM pg_database WHERE datname = ?", store.database())) {
            sql.run("CREATE DATABASE %I ENCODING 'UTF8' TEMPLATE template0", store.database());
        }
        sql.run("REVOKE ALL ON DATABASE %I FROM PUBLIC", store.database());
        for (var role : store.roles()) {
            sql.run("GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I", store.database(), role);
        }
        try (Connection inside = server.connect(store.database())) {
            schema(store, new SqlStatements(inside));
        }
    }

    private void schema(StoreSchema store, SqlStatements sql) throws SQLException {
        sql.run("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        if (!sql.finds("SELECT 1 FROM pg_namespace WHERE nspname = ?", store.schema())) {
            sql.run("GRANT %I TO CURRENT_USER", store.owner());
            sql.run("CREATE SCHEMA %I AUTHORIZATION %I", store.schema(), store.owner());
        }
        for (var role : store.roles()) {
            sql.run("GRANT USAGE ON SCHEMA %I TO %I", store.schema(), role);
            sql.run("ALTER ROLE %I IN DATABASE %I SET search_path = %I", role, store.database(), store.schema());
        }
    }
}
