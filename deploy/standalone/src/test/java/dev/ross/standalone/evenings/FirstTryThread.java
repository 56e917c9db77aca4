package dev.ross.standalone.evenings;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The thread on which commands are sent before their transaction commits: one after the other, each waited for, so that an
 * evening is played the same way again. While nobody answers, each is given up at once.
 */
final class FirstTryThread extends AbstractExecutorService {
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
