package dev.ross.command.proof;

import dev.ross.command.CommandTestStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that can be stopped at any moment, and restarts with its data at the same port. */
final class Server implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres running;
    private final int port;

    Server() {
        try {
            data = Files.createTempDirectory("ross-proof");
            running = CommandTestStores.withRoles(start(0));
            port = running.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> newStore() {
        return CommandTestStores.newStore(running);
    }

    /** Closes all connections, and accepts none for a while. */
    void restart() throws IOException {
        running.close();
        running = start(port);
    }

    private EmbeddedPostgres start(int onPort) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(onPort)
                .setServerConfig("max_connections", "200")
                .start();
    }

    @Override
    public void close() {
        try (var files = Files.walk(data)) {
            running.close();
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
