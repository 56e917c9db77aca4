package dev.ross.standalone.stores;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.lifecycle.ResourceStack;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.settings.StandaloneSettings;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the PostgreSQL of a stopped installation alone, until interrupted, so that its databases can be copied
 * elsewhere.
 */
public final class StandalonePostgres implements AutoCloseable {
    private final StandaloneSettings settings;
    private final StartProgress progress;
    private final ResourceStack resources = new ResourceStack();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public StandalonePostgres(StandaloneSettings settings, StartProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public void run() {
        var folder = resources.keep(() -> DataFolder.open(settings.home()));
        var server = new EmbeddedStores(settings, progress, resources, folder)
                .databaseAlone()
                .filter(database -> !settings.storesGiven())
                .orElseThrow(() -> new StartException(
                        "Every store has an address of its own: this installation has none to open."));
        progress.say("PostgreSQL is open for " + server + ", whose password is in "
                + folder.secrets().file("postgres") + "; Ctrl-C closes it.");
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        resources.close();
    }
}
