package dev.ross.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ross.standalone.lifecycle.StartException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server of our own, on loopback and a free port, configured for durable commits. */
public final class PostgresProcess implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(5);

    private final EmbeddedPostgres process;
    private final PostgresDataDirectory directory;
    private final String password;

    private PostgresProcess(EmbeddedPostgres process, PostgresDataDirectory directory, String password) {
        this.process = process;
        this.directory = directory;
        this.password = password;
    }

    /** Starts on existing or no data. A postmaster that an earlier run left behind is stopped first. */
    public static PostgresProcess start(Path data, Path software, Path log, Path passwordFile) {
        var directory = new PostgresDataDirectory(data);
        directory.check();
        OrphanedPostgres.of(data).ifPresent(OrphanedPostgres::stop);
        var earlierLength = log.toFile().length();
        try {
            var password = Files.readString(passwordFile).strip();
            var process = launched(directory, software, log, passwordFile, password);
            return new PostgresProcess(process, directory, password);
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            OrphanedPostgres.of(data).ifPresent(OrphanedPostgres::stop);
            throw notStarted(data, log, lastWordOf(log, earlierLength), e);
        }
    }

    private static EmbeddedPostgres launched(
            PostgresDataDirectory directory, Path software, Path log, Path passwordFile, String password)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.data())
                .setOverrideWorkingDirectory(software.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(TIME_TO_RECOVER)
                // what the library calls locale becomes options of initdb, the last of which wins
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                // the library starts it with -F, made for tests; these come after it and win
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("idle_in_transaction_session_timeout", "60s")
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()));
        return new PostgresStart(directory).run(builder);
    }

    public PostgresServer server() {
        return PostgresServer.local(process.getPort(), SUPERUSER, password);
    }

    @Override
    public void close() throws IOException {
        process.close();
        // the library waits five seconds, a checkpoint may take more
        OrphanedPostgres.of(directory.data()).ifPresent(OrphanedPostgres::stop);
    }

    private static StartException notStarted(Path data, Path log, Optional<String> lastWord, Exception e) {
        var sentence = "PostgreSQL does not start on " + data;
        return lastWord.map(message -> new StartException(sentence + " because \"" + message
                        + "\": set that right, and start again; all it said is in " + log + "."))
                .orElseGet(() -> new StartException(sentence + ": set right what kept it, and start again.", e));
    }

    /** Returns the last error the server logged in this start, which is what follows the first {@code before} bytes. */
    private static Optional<String> lastWordOf(Path log, long before) {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(before);
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                    .reduce((first, last) -> last)
                    .map(line -> line.replaceFirst(".*?(FATAL|PANIC|error): *", ""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
