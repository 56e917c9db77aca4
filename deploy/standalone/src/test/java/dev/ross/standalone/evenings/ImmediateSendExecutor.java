package dev.ross.standalone.evenings;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sends commands before their transaction commits, one after the other and each waited for, so that an evening can be
 * replayed identically. While the command node does not answer, each attempt is cancelled at once.
 */
final class ImmediateSendExecutor extends AbstractExecutorService {
    private boolean answers = true;

    void answers(boolean fromNowOn) {
        answers = fromNowOn;
    }

    @Override
    public void execute(Runnable command) {
        if (!answers) {
            if (command instanceof Future<?> sent) sent.cancel(false);
            return;
        }
        try {
            Thread.ofPlatform().start(command).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
