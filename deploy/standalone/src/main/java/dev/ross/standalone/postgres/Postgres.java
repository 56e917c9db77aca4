package dev.ross.standalone.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ross.standalone.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL of our own, on loopback and a free port, that keeps what it has said it kept. */
public final class Postgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(5);

    private final EmbeddedPostgres process;
    private final Cluster cluster;
    private final String password;

    private Postgres(EmbeddedPostgres process, Cluster cluster, String password) {
        this.process = process;
        this.cluster = cluster;
        this.password = password;
    }

    /** Starts on the data that is there, or on none; whoever used it before has been stopped or is told apart. */
    public static Postgres start(Path data, Path software, Path log, Path passwordFile) {
        var cluster = new Cluster(data);
        cluster.check();
        Orphan.of(data).ifPresent(Orphan::stop);
        var silence = log.toFile().length();
        try {
            var password = Files.readString(passwordFile).strip();
            var process = launched(cluster, software, log, passwordFile, password);
            return new Postgres(process, cluster, password);
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            Orphan.of(data).ifPresent(Orphan::stop);
            throw notStarted(data, log, lastWordOf(log, silence), e);
        }
    }

    private static EmbeddedPostgres launched(
            Cluster cluster, Path software, Path log, Path passwordFile, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster.data())
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
        return new Launch(cluster).run(builder);
    }

    public PostgresServer server() {
        return PostgresServer.local(process.getPort(), SUPERUSER, password);
    }

    @Override
    public void close() throws IOException {
        process.close();
        Orphan.of(cluster.data()).ifPresent(Orphan::stop); // the library waits five seconds, a checkpoint may take more
    }

    private static CannotStart notStarted(Path data, Path log, Optional<String> lastWord, Exception e) {
        var sentence = "PostgreSQL does not start on " + data;
        return lastWord.map(said -> new CannotStart(sentence + " because \"" + said
                        + "\": set that right, and start again; all it said is in " + log + "."))
                .orElseGet(() -> new CannotStart(sentence + ": set right what kept it, and start again.", e));
    }

    /** What the server itself gave as reason in this start, after that much which it had said before. */
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
