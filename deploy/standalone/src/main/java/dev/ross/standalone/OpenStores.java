package dev.ross.standalone;

import java.util.concurrent.CountDownLatch;

/** The PostgreSQL of a closed house by itself, so that its databases can be copied elsewhere. Open until it is stopped. */
final class OpenStores implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final Opened opened = new Opened();
    private final CountDownLatch stopped = new CountDownLatch(1);

    OpenStores(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void run() {
        var folder = opened.keep(() -> DataFolder.open(settings.home()));
        var server = new Cellar(settings, progress, opened, folder)
                .databaseAlone()
                .filter(database -> !settings.storesGiven())
                .orElseThrow(
                        () -> new CannotStart("Every store has an address of its own: this house has none to open."));
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
        opened.close();
    }
}
