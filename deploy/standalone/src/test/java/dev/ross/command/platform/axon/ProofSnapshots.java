package dev.ross.command.platform.axon;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the snapshots that are made in the background, so that each command depends only on the commands before
 * it.
 */
public final class ProofSnapshots {
    private static final int SECONDS = 60;
    private final SnapshotExecutor snapshots;

    ProofSnapshots(SnapshotExecutor snapshots) {
        this.snapshots = snapshots;
    }

    /** Returns when all snapshots that were asked for have been stored. */
    public void finish() {
        var done = new CountDownLatch(1);
        snapshots.execute(done::countDown);
        try {
            if (!done.await(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("a snapshot is not made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
