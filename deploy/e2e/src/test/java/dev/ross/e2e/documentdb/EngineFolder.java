package dev.ross.e2e.documentdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/**
 * The data folder of one PostgreSQL, for as long as a test runs. It belongs to the user without an account.
 *
 * @param inside its path for the programs, which see the installation's root as {@code /}
 */
record EngineFolder(Path folder, String inside) {
    private static final int REMOVALS = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    static EngineFolder in(DocumentDbInstallation installation) {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            var folder = Files.createTempDirectory(installation.root().resolve("srv"), "views-", mine);
            own(folder);
            return new EngineFolder(folder, "/srv/" + folder.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String inside(String name) {
        return inside + "/" + name;
    }

    /** Writes a file that only this user and root can read. */
    void write(String name, String content) {
        try {
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createFile(folder.resolve(name), mine);
            Files.writeString(file, content);
            own(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it, waiting for processes of a killed server that still write there. */
    void remove() {
        for (int attempt = 1; ; attempt++) {
            try {
                removeOnce();
                return;
            } catch (IOException | UncheckedIOException e) {
                if (attempt == REMOVALS) throw new IllegalStateException(folder + " cannot be removed", e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void removeOnce() throws IOException {
        if (!Files.exists(folder)) return;
        try (var everything = Files.walk(folder)) {
            for (var path : everything.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }

    private static void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", DocumentDbInstallation.USER_ID);
        Files.setAttribute(path, "unix:gid", DocumentDbInstallation.USER_ID);
    }
}
