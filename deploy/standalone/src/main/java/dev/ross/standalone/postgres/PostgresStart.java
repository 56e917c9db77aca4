package dev.ross.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to start a postmaster. The library polls even a postmaster that has died until its timeout, which has to
 * be long for one that recovers; so a watcher thread observes it meanwhile, and interrupts the wait once it is dead.
 */
final class PostgresStart {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final PostgresDataDirectory directory;
    private volatile @Nullable Instant begun;
    private volatile boolean over;

    PostgresStart(PostgresDataDirectory directory) {
        this.directory = directory;
    }

    EmbeddedPostgres run(EmbeddedPostgres.Builder builder) throws IOException {
        var starter = Thread.currentThread();
        var watcher = Thread.ofVirtual().start(() -> watch(starter));
        try {
            var process = builder.setDataDirectoryCustomizer(this::begin).start();
            if (OrphanedPostgres.of(directory.data()).isEmpty()) {
                Thread.interrupted(); // by the watcher, so that we got here
                process.close();
                throw new IOException("it ended at once");
            }
            return process;
        } finally {
            over = true;
            join(watcher);
            Thread.interrupted();
        }
    }

    private void begin(File folder) {
        directory.markComplete(folder);
        begun = Instant.now();
    }

    private void watch(Thread starter) {
        while (!over) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            var since = begun;
            if (since != null && Instant.now().isAfter(since.plus(GRACE)) && !directory.isServed() && !over) {
                starter.interrupt();
                return;
            }
        }
    }

    private static void join(Thread watcher) {
        try {
            watcher.join();
        } catch (InterruptedException e) {
            watcher.interrupt();
        }
    }
}
