package dev.ross.standalone.keycloak;

import dev.ross.standalone.CannotStart;
import dev.ross.standalone.DataFolder;
import dev.ross.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A Keycloak of our own, in a process beside this one, with its data in our PostgreSQL. */
public final class Keycloak implements AutoCloseable {
    private static final Duration FIRST_START = Duration.ofMinutes(5);

    private final Process process;
    private final URI inside;
    private final Path said;
    private final PidFile pid;
    private List<ProcessHandle> remembered = List.of();

    private Keycloak(Process process, URI inside, Path said, PidFile pid) {
        this.process = process;
        this.inside = inside;
        this.said = said;
        this.pid = pid;
    }

    /** Starts the process and returns; it answers only after {@link #awaitReady}. */
    public static Keycloak launch(
            KeycloakDistribution distribution, KeycloakSettings settings, PostgresServer database, DataFolder folder) {
        var pid = PidFile.in(folder);
        pid.stop();
        var said = folder.log("keycloak-console");
        var options = new StartOptions(settings, database, folder.secrets(), folder.log("keycloak"));
        var command = distribution.script(options.arguments().toArray(String[]::new));
        command.environment().putAll(options.environment());
        command.redirectErrorStream(true).redirectOutput(Redirect.to(said.toFile()));
        try {
            return remembered(new Keycloak(command.start(), settings.inside(), said, pid));
        } catch (IOException e) {
            throw new CannotStart(
                    "Keycloak cannot be started: see that " + distribution.home() + " is whole, or delete it.", e);
        }
    }

    /** One that cannot be written down must not run: nobody would find it again. */
    private static Keycloak remembered(Keycloak keycloak) {
        try {
            keycloak.remember();
            return keycloak;
        } catch (CannotStart e) {
            keycloak.process.destroy();
            throw e;
        }
    }

    public void awaitReady() {
        var deadline = System.nanoTime() + FIRST_START.toNanos();
        while (!Probe.answers(inside.resolve("/realms/master"))) {
            remember();
            if (!process.isAlive()) {
                throw new CannotStart("Keycloak does not start: see why at the end of " + said
                        + ", set that right, and start again.");
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("Keycloak did not get ready in five minutes: see what it was about in " + said
                        + ", and start again.");
            }
        }
    }

    /** The script is there at once, the Java which it starts soon after. */
    private void remember() {
        var family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        if (process.isAlive() && !family.equals(remembered)) {
            pid.write(family);
            remembered = family;
        }
    }

    @Override
    public void close() {
        remember();
        pid.stop();
    }
}
