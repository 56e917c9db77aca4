package dev.ross.query.platform.axon;

import dev.ross.contracts.trace.Spans;
import dev.ross.query.platform.parking.ParkedEvent;
import dev.ross.query.platform.parking.ParkedSequence;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the events for one screen. What a batch changed is written once, at its end and before the token that says so:
 * after a crash between the two, the events come again and the documents know them. An event that cannot be shown is
 * parked, and holds up nothing but its own document or stream.
 */
final class ScreenProcessor extends Follower {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenProcessor.class);
    private static final long STOPPED_PAUSE = Duration.ofSeconds(5).toMillis();
    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(100).toNanos();
    private static final long ASK_OPERATORS = Duration.ofSeconds(1).toNanos();

    private final AtomicBoolean isRebuilding = new AtomicBoolean();
    private final ScreenStates states;
    private final LogAttestation attestation;
    private final ScreenParking parking;
    private final Spans spans;
    private final Runnable failed;
    private long askedAt = System.nanoTime();

    /**
     * @param spans of a batch's events; what is written belongs to the last of them
     * @param failed run whenever a batch fails: documents in memory may be older than they ought to be from then on
     */
    ScreenProcessor(
            Builder builder,
            ScreenStates states,
            LogAttestation attestation,
            ScreenParking parking,
            Spans spans,
            Runnable failed) {
        super(builder);
        this.states = states;
        this.attestation = attestation;
        this.parking = parking;
        this.spans = spans;
        this.failed = failed;
        registerHandlerInterceptor((unit, chain) -> traced(unit, chain));
    }

    private @Nullable Object traced(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        var metaData = unit.getMessage().getMetaData();
        try {
            return spans.below(metaData, SpanKind.CONSUMER, "screen " + getName(), () -> handled(unit, chain));
        } catch (ScreenStoppedException stopped) {
            states.stopped(getName(), stopped);
            throw stopped;
        } catch (Exception failure) {
            failed.run();
            throw failure;
        }
    }

    private @Nullable Object handled(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        var batch = new Batch(unit);
        if (!(unit instanceof BatchingUnitOfWork<?> all) || all.isFirstMessage()) {
            attestation.beforeDocuments();
            parking.beginBatch();
            batch.begin(parking);
        }
        var result = handledOrParked(unit.getMessage(), chain);
        if (!(unit instanceof BatchingUnitOfWork<?> all) || all.isLastMessage()) {
            batch.end();
            parking.persist(); // where no document changed
            parking.finish();
        }
        return result;
    }

    private @Nullable Object handledOrParked(EventMessage<?> message, InterceptorChain chain) throws Exception {
        var event = EventReference.of(message);
        parking.begin(event);
        if (parking.holds(ParkedSequence.stream(event.stream()))) {
            parking.failed(event, null);
            return null;
        }
        try {
            var result = chain.proceed();
            parking.succeeded();
            return result;
        } catch (Exception failure) {
            if (Failures.pass(failure)) throw failure;
            parking.failed(event, failure);
            return null;
        }
    }

    /** Does what operators have asked for: rarely, and where something is parked only. */
    void obeyOperators(LogReader log, @Nullable TrackingToken from) throws InterruptedException {
        if (parking.isEmpty() || System.nanoTime() - askedAt < ASK_OPERATORS) return;
        askedAt = System.nanoTime();
        var sequences = new LinkedHashMap<ParkedSequence, Boolean>();
        for (var wanted : parking.wanted()) {
            if (wanted.wanted() == ParkedEvent.Wanted.DROP) parking.remove(wanted);
            sequences.put(wanted.sequence(), true);
        }
        for (var sequence : sequences.keySet()) retry(sequence, log, token(from));
    }

    private @Nullable TrackingToken token(@Nullable TrackingToken from) {
        var status = processingStatus().get(Segment.ROOT_SEGMENT.getSegmentId());
        return from == null && status != null ? status.getTrackingToken() : from;
    }

    /** One after the other, as far as they can be shown. */
    private void retry(ParkedSequence sequence, LogReader log, @Nullable TrackingToken at) throws InterruptedException {
        if (at == null) return;
        parking.retry(sequence);
        try {
            for (var parked : parking.of(sequence)) {
                var event = log.event(parked.number()).orElse(null);
                if (event == null || !isShownNow(event.withTrackingToken(at), parked)) break;
                parking.remove(parked);
            }
        } finally {
            parking.retry(null);
        }
    }

    private boolean isShownNow(TrackedEventMessage<?> event, ParkedEvent parked) {
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(event);
        var done = unit.executeWithResult(() -> traced(unit, () -> {
            eventHandlerInvoker().handle(unit.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        }));
        if (done.isExceptional()) {
            LOG.warn(
                    "The screen {} retries event {} later: {}",
                    getName(),
                    parked.number(),
                    Failures.kinds(done.exceptionResult()));
            return false;
        }
        return !parking.failedAgain(parked);
    }

    @Override
    public <R> void resetTokens(TrackingToken start, R context) {
        states.beginsAnew(getName());
        parking.forget();
        super.resetTokens(start, context);
    }

    /** A screen that has stopped waits for a person: it looks now and then whether it may go on. */
    @Override
    protected long longestPause() {
        return states.stopReason(getName()) == null ? super.longestPause() : STOPPED_PAUSE;
    }

    /** Makes the screen anew, on a thread of its own: its own one has to end for that. */
    void rebuild() {
        if (!isRebuilding.compareAndSet(false, true)) return;
        Thread.startVirtualThread(() -> {
            try {
                shutDown();
                onceItHasEnded(this::resetTokens);
            } catch (RuntimeException notNow) {
                LOG.warn("The screen {} is not made anew yet: {}", getName(), Failures.kinds(notNow));
            } finally {
                isRebuilding.set(false);
                onceItHasEnded(this::start);
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
