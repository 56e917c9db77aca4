package dev.ross.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to start a postmaster. The library goes on asking one that has died until its time is up, which has to be long
 * for the sake of one that recovers; so somebody watches it meanwhile, and ends the wait for the dead.
 */
final class Launch {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private volatile @Nullable Instant begun;
    private volatile boolean over;

    Launch(Cluster cluster) {
        this.cluster = cluster;
    }

    EmbeddedPostgres run(EmbeddedPostgres.Builder builder) throws IOException {
        var starter = Thread.currentThread();
        var watcher = Thread.ofVirtual().start(() -> watch(starter));
        try {
            var process = builder.setDataDirectoryCustomizer(this::begin).start();
            if (Orphan.of(cluster.data()).isEmpty()) {
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
        cluster.markComplete(folder);
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
            if (since != null && Instant.now().isAfter(since.plus(GRACE)) && !cluster.isServed() && !over) {
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
