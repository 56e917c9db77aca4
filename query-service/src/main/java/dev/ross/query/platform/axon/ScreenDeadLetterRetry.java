package dev.ross.query.platform.axon;

import dev.ross.query.platform.axon.failure.FailureClassifier;
import dev.ross.query.platform.axon.log.LogReader;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes what operators have requested for the dead letters of one screen: drops some, and handles others again, on
 * the screen's own thread.
 */
final class ScreenDeadLetterRetry {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenDeadLetterRetry.class);
    private static final long ASK_OPERATORS = Duration.ofSeconds(1).toNanos();

    private final ScreenDeadLetterIndex deadLetters;
    private final ScreenDeadLettering deadLettering;
    private final Function<TrackedEventMessage<?>, ResultMessage<?>> handling;
    private long askedAt = System.nanoTime();

    /**
     * @param handling handles one event in a batch of its own
     */
    ScreenDeadLetterRetry(
            ScreenDeadLetterIndex deadLetters,
            ScreenDeadLettering deadLettering,
            Function<TrackedEventMessage<?>, ResultMessage<?>> handling) {
        this.deadLetters = deadLetters;
        this.deadLettering = deadLettering;
        this.handling = handling;
    }

    /**
     * Executes the requests: once a second at most, and only if there is a dead letter.
     *
     * @param at the token of the screen, absent before it has one: retries wait until then
     */
    void obeyOperators(LogReader log, Supplier<@Nullable TrackingToken> at) throws InterruptedException {
        if (deadLetters.isEmpty() || System.nanoTime() - askedAt < ASK_OPERATORS) return;
        askedAt = System.nanoTime();
        var sequences = new LinkedHashSet<ScreenDeadLetterSequence>();
        for (var wanted : deadLetters.wanted()) {
            if (wanted.wanted() == ScreenDeadLetter.Wanted.DROP) deadLetters.remove(wanted);
            sequences.add(wanted.sequence());
        }
        for (var sequence : sequences) retry(sequence, log, at.get());
    }

    /** Retries dead letters one after the other, up to the first that fails again. */
    private void retry(ScreenDeadLetterSequence sequence, LogReader log, @Nullable TrackingToken at)
            throws InterruptedException {
        if (at == null) return;
        deadLettering.retry(sequence);
        try {
            for (var deadLetter : deadLetters.of(sequence)) {
                var event = log.event(deadLetter.number()).orElse(null);
                if (event == null || !isShownNow(event.withTrackingToken(at), deadLetter)) break;
                deadLetters.remove(deadLetter);
            }
        } finally {
            deadLettering.retry(null);
        }
    }

    private boolean isShownNow(TrackedEventMessage<?> event, ScreenDeadLetter deadLetter) {
        var done = handling.apply(event);
        if (done.isExceptional()) {
            LOG.warn(
                    "The screen {} retries event {} later: {}",
                    deadLetters.screen(),
                    deadLetter.number(),
                    FailureClassifier.exceptionTypes(done.exceptionResult()));
            return false;
        }
        return !deadLettering.failedAgain(deadLetter);
    }
}
