package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.failure.FailureClassifier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds a screen from the first event on, on another thread: the processor's own has to end for that. */
final class ProcessorRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRebuild.class);
    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(100).toNanos();

    private final ScreenProcessor processor;
    private final AtomicBoolean isRunning = new AtomicBoolean();

    ProcessorRebuild(ScreenProcessor processor) {
        this.processor = processor;
    }

    /** Does nothing while the screen is being rebuilt. */
    void begin() {
        if (!isRunning.compareAndSet(false, true)) return;
        Thread.startVirtualThread(() -> {
            try {
                processor.shutDown();
                onceItHasEnded(processor::resetTokens);
            } catch (RuntimeException notNow) {
                LOG.warn(
                        "The screen {} is not made anew yet: {}",
                        processor.getName(),
                        FailureClassifier.exceptionTypes(notNow));
            } finally {
                isRunning.set(false);
                onceItHasEnded(processor::start);
            }
        });
    }

    /** The last thread of a processor may end a little after its shutdown is over. */
    private static void onceItHasEnded(Runnable action) {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return;
            } catch (IllegalStateException stillEnding) {
                if (attempt == ATTEMPTS) throw stillEnding;
                LockSupport.parkNanos(BETWEEN_ATTEMPTS);
            }
        }
    }
}
