package dev.ross.query.platform.axon;

import dev.ross.platform.axon.EagerTrackingProcessor;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.query.platform.axon.failure.FailureClassifier;
import dev.ross.query.platform.axon.log.EventReference;
import dev.ross.query.platform.axon.log.LogReader;
import dev.ross.query.platform.axon.state.LogAttestation;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.axon.state.ScreenStoppedException;
import dev.ross.query.platform.deadletter.ScreenDeadLetterSequence;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tracking processor of one screen. The changes of a batch are written once, at its end and before its token: after a
 * crash between the two, the events come again and the documents recognise them. An event that cannot be shown becomes
 * a dead letter, and holds back nothing but its own document or stream.
 */
final class ScreenProcessor extends EagerTrackingProcessor {
    private static final long STOPPED_PAUSE = Duration.ofSeconds(5).toMillis();

    private final ScreenStates states;
    private final LogAttestation attestation;
    private final ScreenDeadLetterIndex deadLetters;
    private final ScreenDeadLettering deadLettering;
    private final ScreenDeadLetterRetry retry;
    private final ProcessorRebuild rebuild = new ProcessorRebuild(this);
    private final MessageSpans spans;
    private final Runnable failed;

    /**
     * @param spans of a batch's events; the writes belong to the last of them
     * @param failed run whenever a batch fails: cached documents may be out of date from then on
     */
    ScreenProcessor(
            Builder builder,
            ScreenStates states,
            LogAttestation attestation,
            ScreenDeadLetterIndex deadLetters,
            MessageSpans spans,
            Runnable failed) {
        super(builder);
        this.states = states;
        this.attestation = attestation;
        this.deadLetters = deadLetters;
        this.deadLettering = new ScreenDeadLettering(deadLetters);
        this.retry = new ScreenDeadLetterRetry(deadLetters, deadLettering, this::handledAgain);
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

    /** Executes what operators have requested for its dead letters. */
    void obeyOperators(LogReader log, @Nullable TrackingToken from) throws InterruptedException {
        retry.obeyOperators(log, () -> token(from));
    }

    private @Nullable TrackingToken token(@Nullable TrackingToken from) {
        var status = processingStatus().get(Segment.ROOT_SEGMENT.getSegmentId());
        return from == null && status != null ? status.getTrackingToken() : from;
    }

    private ResultMessage<?> handledAgain(TrackedEventMessage<?> event) {
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(event);
        return unit.executeWithResult(() -> traced(unit, () -> {
            eventHandlerInvoker().handle(unit.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        }));
    }

    @Override
    public <R> void resetTokens(TrackingToken start, R context) {
        states.beginsAnew(getName());
        deadLetters.forget();
        super.resetTokens(start, context);
    }

    /** A stopped screen waits for an operator: it checks every few seconds whether it may go on. */
    @Override
    protected long longestPause() {
        return states.stopReason(getName()) == null ? super.longestPause() : STOPPED_PAUSE;
    }

    void rebuild() {
        rebuild.begin();
    }
}
