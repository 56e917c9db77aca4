package dev.ross.standalone.postgres;

import dev.ross.standalone.lifecycle.StartException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data directory of PostgreSQL. An incomplete one is never initialized anew: an empty database in place of a
 * damaged one would look like a loss of all data, and soon be one.
 */
record PostgresDataDirectory(Path data) {
    private static final String MAJOR_VERSION = "18";
    private static final String COMPLETE = "ross-complete";

    void check() {
        try {
            if (!Files.exists(data) || isEmpty()) {
                return;
            }
            if (!Files.isRegularFile(data.resolve(COMPLETE))
                    || !Files.isRegularFile(data.resolve("PG_VERSION"))
                    || !Files.isRegularFile(data.resolve("postgresql.conf"))
                    || !Files.isRegularFile(data.resolve("global/pg_control"))) {
                throw new StartException("The data folder is broken: " + data
                        + " is not a complete PostgreSQL database; put it back from a backup, or move it away to begin"
                        + " with an empty one.");
            }
            var version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new StartException("The data folder " + data + " was written by PostgreSQL " + version
                        + ", this one is " + MAJOR_VERSION + ": dump it with the old one and load it here.");
            }
        } catch (IOException e) {
            throw new StartException(
                    "The data folder is broken: " + data + " cannot be read by the user who starts ROSS.", e);
        }
    }

    /** Called between the initialization of the folder and the server's first start on it. */
    void markComplete(File folder) {
        var mark = folder.toPath().resolve(COMPLETE);
        try {
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a postmaster's lock file is in this folder. */
    boolean isServed() {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(data)) {
            return entries.findAny().isEmpty();
        }
    }
}
