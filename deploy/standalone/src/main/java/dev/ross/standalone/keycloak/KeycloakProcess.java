package dev.ross.standalone.keycloak;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** An embedded Keycloak in a child process, with its data in our PostgreSQL. */
public final class KeycloakProcess implements AutoCloseable {
    private static final Duration FIRST_START = Duration.ofMinutes(5);

    private final Process process;
    private final URI inside;
    private final Path log;
    private final PidFile pid;
    private ProcessFamily recorded = new ProcessFamily(List.of());

    private KeycloakProcess(Process process, URI inside, Path log, PidFile pid) {
        this.process = process;
        this.inside = inside;
        this.log = log;
        this.pid = pid;
    }

    /** Starts the process and returns; it answers only after {@link #awaitReady}. */
    public static KeycloakProcess launch(
            KeycloakDistribution distribution, KeycloakSettings settings, PostgresServer database, DataFolder folder) {
        var pid = PidFile.in(folder);
        pid.stop();
        var log = folder.log("keycloak-console");
        var options = new KeycloakStartOptions(settings, database, folder.secrets(), folder.log("keycloak"));
        var command = distribution.script(options.arguments().toArray(String[]::new));
        command.environment().putAll(options.environment());
        command.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        try {
            return recorded(new KeycloakProcess(command.start(), settings.inside(), log, pid));
        } catch (IOException e) {
            throw new StartException(
                    "Keycloak cannot be started: see that " + distribution.home() + " is whole, or delete it.", e);
        }
    }

    /** Records the process, or ends it: an unrecorded one could not be found again after a crash. */
    private static KeycloakProcess recorded(KeycloakProcess keycloak) {
        try {
            keycloak.writePids();
            return keycloak;
        } catch (StartException e) {
            ProcessFamily.of(Stream.of(keycloak.process.toHandle())).stop();
            throw e;
        }
    }

    public void awaitReady() {
        var deadline = System.nanoTime() + FIRST_START.toNanos();
        while (!HttpProbe.answers(inside.resolve("/realms/master"))) {
            writePids();
            if (!process.isAlive()) {
                throw new StartException(
                        "Keycloak does not start: see why at the end of " + log + ", set that right, and start again.");
            }
            if (System.nanoTime() > deadline) {
                throw new StartException("Keycloak did not get ready in five minutes: see what it was about in " + log
                        + ", and start again.");
            }
        }
    }

    /** Records the process and its children: the script starts at once, the Java which it starts soon after. */
    private void writePids() {
        var family = ProcessFamily.of(Stream.of(process.toHandle()));
        if (process.isAlive() && !family.equals(recorded)) {
            pid.write(family);
            recorded = family;
        }
    }

    @Override
    public void close() {
        writePids();
        pid.stop();
    }
}
