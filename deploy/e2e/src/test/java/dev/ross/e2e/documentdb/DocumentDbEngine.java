package dev.ross.e2e.documentdb;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ross.e2e.installation.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with the extension documentdb and new data, with its default of forcing writes to the disk. */
final class DocumentDbEngine implements AutoCloseable {
    static final String USER = "postgres";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final String PASSWORDS = "passwords";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "max_worker_processes=16",
            "jit=off",
            "shared_preload_libraries=pg_cron,pg_documentdb_core,pg_documentdb",
            "cron.database_name=postgres",
            "cron.use_background_workers=on",
            // otherwise a cursor of a sorted query is bound to one connection
            "documentdb.useFileBasedPersistedCursors=on");

    private final String password = UUID.randomUUID().toString();
    private final int port = FreePorts.another();
    private final Thread clearing = new Thread(this::end);
    private final DocumentDbInstallation installation;
    private final EngineFolder folder;
    private final Path log;
    private volatile @Nullable Process postmaster;

    private DocumentDbEngine(DocumentDbInstallation installation, Path log) {
        this.installation = installation;
        this.log = log;
        folder = EngineFolder.in(installation);
        Runtime.getRuntime().addShutdownHook(clearing);
    }

    /** Returns when it accepts commands. */
    static DocumentDbEngine started(DocumentDbInstallation installation, Path log) {
        var engine = new DocumentDbEngine(installation, log);
        try {
            engine.initialize();
            engine.start();
            engine.execute("CREATE EXTENSION documentdb CASCADE");
            engine.execute("ALTER ROLE documentdb_bg_worker_role PASSWORD '" + engine.password + "'");
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void initialize() {
        folder.write("password", password);
        folder.write(PASSWORDS, "*:*:*:*:" + password);
        DocumentDbInstallation.run(
                installation.program(
                        "initdb",
                        "--pgdata=" + data(),
                        "--username=" + USER,
                        "--pwfile=" + folder.inside("password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale"),
                5);
    }

    /** Starts it with the data that exist, and returns when it accepts commands. */
    void start() {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("DocumentDB does not start: see " + log);
            // After a kill it ends at once as long as its former children hold their shared memory.
            if (!isAlive()) postmaster = begin();
            pause();
        }
    }

    private Process begin() {
        List<String> arguments = new ArrayList<>(List.of("-D", data(), "-p", String.valueOf(port)));
        for (var setting : SETTINGS) arguments.addAll(List.of("-c", setting));
        var program = installation.program("postgres", arguments.toArray(String[]::new));
        // The extension connects to its own server for some of its work.
        program.environment().put("PGPASSFILE", folder.inside(PASSWORDS));
        program.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            return program.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        if (!isAlive()) return false;
        try {
            execute("SELECT 1");
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(url(), USER, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does: only the postmaster; its children end when they notice that it has gone. */
    void kill() {
        var process = postmaster;
        if (process == null) return;
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, SECONDS)) throw new IllegalStateException("It could not be killed.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    private boolean isAlive() {
        var process = postmaster;
        return process != null && process.isAlive();
    }

    private String data() {
        return folder.inside("data");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops it and removes its data. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(clearing);
        end();
    }

    private void end() {
        try {
            if (isAlive()) DocumentDbInstallation.run(stop(), 1);
        } finally {
            kill();
            folder.remove();
        }
    }

    /** Stops it with its children, without a checkpoint, since the data are deleted afterwards. */
    private ProcessBuilder stop() {
        return installation.program("pg_ctl", "stop", "--pgdata=" + data(), "--mode=immediate", "--timeout=30");
    }
}
