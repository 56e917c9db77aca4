package dev.ross.command.platform.axon;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes snapshots outside the commands, on one thread, so that no command waits for one and no lock is held meanwhile.
 * With a hundred queued, further ones are left out: such a stream is read with a few more events, and the next command
 * on it requests a snapshot again. It is no {@code Executor}, since one as a bean would replace Boot's own.
 */
final class SnapshotExecutor implements AutoCloseable {
    private static final int QUEUED_AT_MOST = 100;
    private static final Duration LAST_ONES_WITHIN = Duration.ofSeconds(5);
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUED_AT_MOST),
            Thread.ofPlatform().name("snapshots").daemon().factory());

    SnapshotExecutor() {
        thread.allowCoreThreadTimeOut(true);
    }

    boolean hasRoom() {
        return thread.getQueue().remainingCapacity() > 0;
    }

    void execute(Runnable snapshot) {
        thread.execute(snapshot);
    }

    /** Finishes the snapshots in progress; called before the stores are closed. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_ONES_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) thread.shutdownNow();
    }
}
