package dev.ross.standalone.keycloak;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The build step of an unpacked Keycloak, in a child process. Closing it ends that process and its descendants; none is
 * started afterwards.
 */
public final class KeycloakBuild implements AutoCloseable {
    private @Nullable Process process;
    private boolean closed;

    void run(KeycloakDistribution distribution, Path log) throws IOException {
        var build = start(distribution
                .script("build", "--db=postgres")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile())));
        try {
            var exitCode = build.waitFor();
            refuseIfClosed();
            if (exitCode != 0) {
                throw new StartException(
                        "Keycloak could not be prepared: see why in " + log + ", set that right, and start again.");
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while Keycloak was prepared.", e);
        }
    }

    private synchronized Process start(ProcessBuilder command) throws IOException {
        refuseIfClosed();
        var started = command.start();
        process = started;
        return started;
    }

    private synchronized void refuseIfClosed() {
        if (closed) {
            throw new StartException("Stopped before Keycloak was prepared.");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            ProcessFamily.of(Stream.of(process.toHandle())).stop();
        }
    }
}
