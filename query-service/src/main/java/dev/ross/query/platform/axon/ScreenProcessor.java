package dev.ross.query.platform.axon;

import java.time.Duration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/**
 * Follows the events for one screen. What a batch changed is written once, at its end and before the token that says so:
 * after a crash between the two, the events come again and the documents know them.
 */
final class ScreenProcessor extends TrackingEventProcessor {
    /** Well again within ten seconds of a store's return; the framework's own pauses grow to a minute. */
    private static final long LONGEST_PAUSE = Duration.ofSeconds(4).toMillis();

    ScreenProcessor(Builder builder) {
        super(builder);
        registerHandlerInterceptor((unit, chain) -> {
            var result = chain.proceed();
            if (!(unit instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) new Batch(unit).end();
            return result;
        });
    }

    @Override
    protected void doSleepFor(long millis) {
        super.doSleepFor(Math.min(millis, LONGEST_PAUSE));
    }
}
