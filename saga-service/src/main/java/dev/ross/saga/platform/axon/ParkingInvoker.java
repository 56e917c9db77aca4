package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.Parking;
import dev.ross.saga.platform.parking.Unreadable;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Calls the handlers of one process, and parks what it cannot handle with all that follow it in its sequence, so that
 * other sequences go on: an event that cannot be read, or whose saga cannot be read, at once; one that a handler fails at
 * after three tries, each time with the whole transaction undone. While a store or the keys are away nothing is parked.
 */
final class ParkingInvoker implements EventHandlerInvoker {
    private static final Fault BEHIND_ANOTHER = new Fault("waits behind another");

    private final String process;
    private final EventHandlerInvoker handlers;
    private final Sequences sequences;
    private final Parking parking;
    private final String parked;
    private final FailureCounts failures = new FailureCounts();

    ParkingInvoker(String process, EventHandlerInvoker handlers, Sequences sequences, Parking parking) {
        this.process = process;
        this.parked = ParkingInvoker.class.getName() + "/" + process;
        this.handlers = handlers;
        this.sequences = sequences;
        this.parking = parking;
    }

    /** One of an unknown type may be meant for this process, too. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return ReadableEvent.isOfUnknownType(event) || handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == UnknownSerializedType.class || handlers.canHandleType(type);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        var stream = List.of(Sequences.stream(event));
        try {
            ReadableEvent.check(event);
        } catch (Unreadable e) {
            park(event, stream.getFirst(), parking.waitingAmong(process, stream), Fault.of(e));
            return;
        }
        var all = sequences.of(event);
        var waiting = isAnythingParked() ? parking.waitingAmong(process, all) : Optional.<String>empty();
        var tried = failures.enough(event.getIdentifier());
        if (waiting.isPresent() || tried != null)
            park(event, all.getFirst(), waiting, tried == null ? BEHIND_ANOTHER : tried);
        else handle(event, all.getFirst(), segment);
    }

    /**
     * Looked up once for the events of a batch. What a deadline parks meanwhile these events could as well have been handled
     * before.
     */
    private boolean isAnythingParked() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(parked, first -> parking.holdsAnyOf(process));
    }

    private void handle(EventMessage<?> event, String sequence, Segment segment) throws Exception {
        try {
            handlers.handle(event, segment);
        } catch (UnreadableSaga e) {
            park(event, sequence, Optional.empty(), Fault.of(e)); // no handler has done anything yet
        } catch (Exception e) {
            failures.note(event.getIdentifier(), e);
            throw e;
        }
    }

    private void park(EventMessage<?> event, String sequence, Optional<String> waiting, Fault fault) {
        parking.park(process, waiting.orElse(sequence), event, fault);
        CurrentUnitOfWork.get().root().resources().put(parked, true);
        CurrentUnitOfWork.get().root().afterCommit(done -> failures.forget(event.getIdentifier()));
    }

    /**
     * Handles what was parked; whoever calls takes it out of there in the same transaction.
     *
     * @throws Unreadable if it still cannot be read
     */
    void retry(EventMessage<?> event) throws Exception {
        ReadableEvent.check(event);
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
