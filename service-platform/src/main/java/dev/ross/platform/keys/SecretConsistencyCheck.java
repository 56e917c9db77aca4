package dev.ross.platform.keys;

import dev.ross.platform.personal.KeysUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Checks at startup that a node has the secrets of its installation. The first node stores a fingerprint of each, keyed
 * by the secret itself; of two that start at once, the database decides which was first. A new master key is stored
 * when it is configured beside a known one.
 */
public final class SecretConsistencyCheck {
    private static final String MASTER_KEY = "master-key";
    private static final Duration UNTIL_THE_SCHEMA_IS_THERE = Duration.ofSeconds(60);
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_SCHEMA = "3F000";

    private final DataSource keys;

    public SecretConsistencyCheck(DataSource keys) {
        this.keys = keys;
    }

    /**
     * Compares all fingerprints, and stores those that are not stored yet. Waits up to a minute for the node that
     * creates the tables.
     *
     * @param secrets by the names of their settings
     * @throws WrongSecret if a secret differs from the stored one, or keys are wrapped under a master key that is not
     *     configured
     * @throws KeysUnavailable if the database did not answer
     */
    public void check(MasterKeys masters, Map<String, byte[]> secrets) {
        try (var connection = connect()) {
            awaitTable(connection);
            checkMaster(connection, masters);
            for (var secret : new TreeMap<>(secrets).entrySet()) check(connection, secret.getKey(), secret.getValue());
        } catch (SQLException failure) {
            throw new KeysUnavailable(
                    "the secrets could not be checked (SQL state " + failure.getSQLState() + ")", failure);
        }
    }

    private static void check(Connection connection, String name, byte[] secret) throws SQLException {
        if (!noted(connection, name, fingerprint(name, secret)).equals(fingerprint(name, secret)))
            throw new WrongSecret("The secret " + name + " of this node is not the one this installation was started"
                    + " with: give it the value that the other nodes have.");
    }

    private static void checkMaster(Connection connection, MasterKeys masters) throws SQLException {
        noted(connection, MASTER_KEY, fingerprint(MASTER_KEY, masters.wrapping()));
        var known = known(connection);
        if (masters.all().stream().noneMatch(one -> known.contains(fingerprint(MASTER_KEY, one))))
            throw new WrongSecret("The secret ross.keys.master-key of this node is not the one this installation was"
                    + " started with: give it the value that the other nodes have.");
        for (var wrapping : wrapping(connection)) {
            if (masters.of(wrapping).isEmpty())
                throw new WrongSecret("Keys are wrapped under the master key with the fingerprint " + wrapping
                        + ", which is not among ross.keys.master-key of this node: add it behind the others.");
        }
        for (var one : masters.all()) {
            if (!known.contains(fingerprint(MASTER_KEY, one)))
                noted(connection, MASTER_KEY + ":" + one.id(), fingerprint(MASTER_KEY, one));
        }
    }

    /** The stored fingerprint, whether this node wrote it or another did before. */
    private static String noted(Connection connection, String name, String fingerprint) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into keys.secret_check (name, fingerprint) values (?, ?) on conflict (name) do nothing")) {
            insert.setString(1, name);
            insert.setString(2, fingerprint);
            insert.executeUpdate();
        }
        try (var select = connection.prepareStatement("select fingerprint from keys.secret_check where name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) throw new IllegalStateException("a fingerprint was neither new nor there: " + name);
                return rows.getString(1);
            }
        }
    }

    private static List<String> known(Connection connection) throws SQLException {
        return texts(
                connection,
                "select fingerprint from keys.secret_check where name = '" + MASTER_KEY + "' or name like '"
                        + MASTER_KEY + ":%'");
    }

    /** The ids of the master keys in use; a loose index scan, whose cost does not depend on the number of keys. */
    private static List<String> wrapping(Connection connection) throws SQLException {
        return texts(connection, """
                with recursive master (id) as (
                  select min(master_key_id) from keys.subject_key where wrapped is not null
                  union all
                  select (select min(master_key_id) from keys.subject_key
                          where wrapped is not null and master_key_id > master.id)
                  from master where master.id is not null)
                select id from master where id is not null""");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private void awaitTable(Connection connection) throws SQLException {
        var end = System.nanoTime() + UNTIL_THE_SCHEMA_IS_THERE.toNanos();
        while (true) {
            try {
                known(connection);
                return;
            } catch (SQLException failure) {
                var state = failure.getSQLState();
                if (!UNDEFINED_TABLE.equals(state) && !UNDEFINED_SCHEMA.equals(state) || System.nanoTime() > end)
                    throw failure;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailable("interrupted while the tables of keys were being made", e);
        }
    }

    private Connection connect() throws SQLException {
        var connection = keys.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    private static String fingerprint(String name, MasterKey key) {
        return fingerprint(name, key.secret().getEncoded());
    }

    private static String fingerprint(String name, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var text = "ross secret check of " + name;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
