package dev.ross.saga.platform.processor;

import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.UnreadableData;
import dev.ross.saga.platform.history.EventReadabilityCheck;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Calls the handlers of one process, and makes an event that it cannot handle a dead letter, with all that follow it in
 * its sequence, so that other sequences go on: at once if the event or its saga cannot be read; after three tries, each
 * of them rolled back, if a handler fails. While a store or the keys are away nothing becomes a dead letter.
 */
final class DeadLetteringInvoker implements EventHandlerInvoker {
    private static final FailureSummary BEHIND_ANOTHER = new FailureSummary("waits behind another");

    private final String process;
    private final EventHandlerInvoker handlers;
    private final EventSequences sequences;
    private final DeadLetters deadLetters;
    private final String resourceKey;
    private final FailureCounts failures = new FailureCounts();

    DeadLetteringInvoker(
            String process, EventHandlerInvoker handlers, EventSequences sequences, DeadLetters deadLetters) {
        this.process = process;
        this.resourceKey = DeadLetteringInvoker.class.getName() + "/" + process;
        this.handlers = handlers;
        this.sequences = sequences;
        this.deadLetters = deadLetters;
    }

    /** An event of an unknown type may be meant for this process, too. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return EventReadabilityCheck.isOfUnknownType(event) || handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == UnknownSerializedType.class || handlers.canHandleType(type);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        var stream = List.of(EventSequences.stream(event));
        try {
            EventReadabilityCheck.check(event);
        } catch (UnreadableData e) {
            addDeadLetter(event, stream.getFirst(), deadLetters.waitingAmong(process, stream), FailureSummary.of(e));
            return;
        }
        var all = sequences.of(event);
        var waiting = hasDeadLetters() ? deadLetters.waitingAmong(process, all) : Optional.<String>empty();
        var tried = failures.enough(event.getIdentifier());
        if (waiting.isPresent() || tried != null)
            addDeadLetter(event, all.getFirst(), waiting, tried == null ? BEHIND_ANOTHER : tried);
        else handle(event, all.getFirst(), segment);
    }

    /**
     * Looked up once for a batch. If a deadline becomes a dead letter meanwhile, the events of the batch count as
     * handled before it.
     */
    private boolean hasDeadLetters() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(resourceKey, first -> deadLetters.holdsAnyOf(process));
    }

    private void handle(EventMessage<?> event, String sequence, Segment segment) throws Exception {
        try {
            handlers.handle(event, segment);
        } catch (UnreadableSaga e) {
            addDeadLetter(event, sequence, Optional.empty(), FailureSummary.of(e)); // no handler has done anything yet
        } catch (Exception e) {
            failures.note(event.getIdentifier(), e);
            throw e;
        }
    }

    private void addDeadLetter(EventMessage<?> event, String sequence, Optional<String> waiting, FailureSummary fault) {
        deadLetters.addEvent(process, waiting.orElse(sequence), event, fault);
        CurrentUnitOfWork.get().root().resources().put(resourceKey, true);
        CurrentUnitOfWork.get().root().afterCommit(done -> failures.forget(event.getIdentifier()));
    }

    /**
     * Handles an event that was a dead letter; the caller removes that in the same transaction.
     *
     * @throws UnreadableData if it still cannot be read
     */
    void retry(EventMessage<?> event) throws Exception {
        EventReadabilityCheck.check(event);
        handlers.handle(event, Segment.ROOT_SEGMENT);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(R context) {
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        handlers.segmentReleased(segment);
    }
}
