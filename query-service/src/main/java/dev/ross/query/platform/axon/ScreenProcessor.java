package dev.ross.query.platform.axon;

import dev.ross.platform.axon.EagerTrackingProcessor;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
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
 * Tracking processor of one screen. The changes of a batch are written once, at its end and before its token: after a
 * crash between the two, the events come again and the documents recognise them. An event that cannot be shown becomes
 * a dead letter, and holds back nothing but its own document or stream.
 */
final class ScreenProcessor extends EagerTrackingProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenProcessor.class);
    private static final long STOPPED_PAUSE = Duration.ofSeconds(5).toMillis();
    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(100).toNanos();
    private static final long ASK_OPERATORS = Duration.ofSeconds(1).toNanos();

    private final AtomicBoolean isRebuilding = new AtomicBoolean();
    private final ScreenStates states;
    private final LogAttestation attestation;
    private final ScreenDeadLettering deadLettering;
    private final MessageSpans spans;
    private final Runnable failed;
    private long askedAt = System.nanoTime();

    /**
     * @param spans of a batch's events; the writes belong to the last of them
     * @param failed run whenever a batch fails: cached documents may be out of date from then on
     */
    ScreenProcessor(
            Builder builder,
            ScreenStates states,
            LogAttestation attestation,
            ScreenDeadLettering deadLettering,
            MessageSpans spans,
            Runnable failed) {
        super(builder);
        this.states = states;
        this.attestation = attestation;
        this.deadLettering = deadLettering;
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
        var batch = new EventBatch(unit);
        if (!(unit instanceof BatchingUnitOfWork<?> all) || all.isFirstMessage()) {
            attestation.beforeDocuments();
            deadLettering.beginBatch();
            batch.begin(deadLettering);
        }
        var result = handledOrDeadLettered(unit.getMessage(), chain);
        if (!(unit instanceof BatchingUnitOfWork<?> all) || all.isLastMessage()) {
            batch.end();
            deadLettering.persist(); // where no document changed
            deadLettering.finish();
        }
        return result;
    }

    private @Nullable Object handledOrDeadLettered(EventMessage<?> message, InterceptorChain chain) throws Exception {
        var event = EventReference.of(message);
        deadLettering.begin(event);
        if (deadLettering.holds(ScreenDeadLetterSequence.stream(event.stream()))) {
            deadLettering.failed(event, null);
            return null;
        }
        try {
            var result = chain.proceed();
            deadLettering.succeeded();
            return result;
        } catch (Exception failure) {
            if (FailureClassifier.pass(failure)) throw failure;
            deadLettering.failed(event, failure);
            return null;
        }
    }

    /** Executes what operators have requested: once a second at most, and only if there is a dead letter. */
    void obeyOperators(LogReader log, @Nullable TrackingToken from) throws InterruptedException {
        if (deadLettering.isEmpty() || System.nanoTime() - askedAt < ASK_OPERATORS) return;
        askedAt = System.nanoTime();
        var sequences = new LinkedHashMap<ScreenDeadLetterSequence, Boolean>();
        for (var wanted : deadLettering.wanted()) {
            if (wanted.wanted() == ScreenDeadLetter.Wanted.DROP) deadLettering.remove(wanted);
            sequences.put(wanted.sequence(), true);
        }
        for (var sequence : sequences.keySet()) retry(sequence, log, token(from));
    }

    private @Nullable TrackingToken token(@Nullable TrackingToken from) {
        var status = processingStatus().get(Segment.ROOT_SEGMENT.getSegmentId());
        return from == null && status != null ? status.getTrackingToken() : from;
    }

    /** Retries dead letters one after the other, up to the first that fails again. */
    private void retry(ScreenDeadLetterSequence sequence, LogReader log, @Nullable TrackingToken at)
            throws InterruptedException {
        if (at == null) return;
        deadLettering.retry(sequence);
        try {
            for (var deadLetter : deadLettering.of(sequence)) {
                var event = log.event(deadLetter.number()).orElse(null);
                if (event == null || !isShownNow(event.withTrackingToken(at), deadLetter)) break;
                deadLettering.remove(deadLetter);
            }
        } finally {
            deadLettering.retry(null);
        }
    }

    private boolean isShownNow(TrackedEventMessage<?> event, ScreenDeadLetter deadLetter) {
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(event);
        var done = unit.executeWithResult(() -> traced(unit, () -> {
            eventHandlerInvoker().handle(unit.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        }));
        if (done.isExceptional()) {
            LOG.warn(
                    "The screen {} retries event {} later: {}",
                    getName(),
                    deadLetter.number(),
                    FailureClassifier.exceptionTypes(done.exceptionResult()));
            return false;
        }
        return !deadLettering.failedAgain(deadLetter);
    }

    @Override
    public <R> void resetTokens(TrackingToken start, R context) {
        states.beginsAnew(getName());
        deadLettering.forget();
        super.resetTokens(start, context);
    }

    /** A stopped screen waits for an operator: it checks every few seconds whether it may go on. */
    @Override
    protected long longestPause() {
        return states.stopReason(getName()) == null ? super.longestPause() : STOPPED_PAUSE;
    }

    /** Rebuilds the screen, on another thread: the processor's own has to end for that. */
    void rebuild() {
        if (!isRebuilding.compareAndSet(false, true)) return;
        Thread.startVirtualThread(() -> {
            try {
                shutDown();
                onceItHasEnded(this::resetTokens);
            } catch (RuntimeException notNow) {
                LOG.warn("The screen {} is not made anew yet: {}", getName(), FailureClassifier.exceptionTypes(notNow));
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
