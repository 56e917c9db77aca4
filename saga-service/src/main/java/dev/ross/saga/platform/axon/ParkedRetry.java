package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.ParkedItem;
import dev.ross.saga.platform.parking.Parking;
import dev.ross.saga.platform.parking.Unreadable;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what was parked, in the order of its sequence, each item in a transaction of its own: an event is read from the log
 * anew and handled here, a task is put back among the tasks. The first that fails again stops its sequence.
 */
@Component
public class ParkedRetry {
    /** How much of a sequence one request retries, and for how long; what is left is retried by the next. */
    static final int AT_ONCE = 1_000;

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(ParkedRetry.class);

    private final Parking parking;
    private final SagaProcessors processors;
    private final SagaLedger ledger;
    private final EventStore events;

    ParkedRetry(Parking parking, SagaProcessors processors, SagaLedger ledger, EventStore events) {
        this.parking = parking;
        this.processors = processors;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Retries a sequence from its first item on.
     *
     * @param item any of the sequence
     */
    public Retried retry(ParkedItem item) {
        var end = System.nanoTime() + AT_MOST.toNanos();
        int done = 0;
        String error = null;
        while (done < AT_ONCE && error == null && System.nanoTime() < end) {
            var head = parking.head(item.worker(), item.sequence());
            if (head.isEmpty()) break;
            error = failureOf(head.get()).orElse(null);
            if (error == null) done++;
        }
        return new Retried(done, parking.waitingIn(item.worker(), item.sequence()), error);
    }

    /** Empty if it was done, by this node or another. */
    private Optional<String> failureOf(ParkedItem head) {
        try {
            if (head.kind() == ParkedItem.Kind.TASK) inTransaction(() -> putBack(head));
            else handle(head);
            return Optional.empty();
        } catch (Exception e) {
            var fault = Fault.of(e);
            log.warn("{} could not be retried: {} of {}: {}", head.worker(), head.message(), head.sequence(), fault);
            inTransaction(() -> parking.note(head, fault));
            return Optional.of(fault.text());
        }
    }

    private void putBack(ParkedItem head) {
        if (parking.lockHead(head)) parking.reschedule(head);
    }

    private void handle(ParkedItem head) throws Exception {
        var process = processors
                .invokerOf(head.worker())
                .orElseThrow(() -> new Unreadable("there is no process of this name in this release"));
        var event = inTheLog(head);
        var work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(ledger.transactions());
        var result = work.executeWithResult(() -> {
            if (!parking.lockHead(head)) return null;
            process.retry(event);
            parking.remove(head.id());
            return null;
        });
        if (result.isExceptional()) throw asException(result.exceptionResult());
    }

    private EventMessage<?> inTheLog(ParkedItem item) {
        var stream = item.stream();
        var position = item.position();
        if (stream == null || position == null) throw new Unreadable("this event is in no stream of the log");
        var found = events.readEvents(stream, position);
        if (!found.hasNext()) throw new Unreadable("this event is no longer in the log");
        var event = found.next();
        if (!event.getIdentifier().equals(item.message()))
            throw new Unreadable("another event stands in its place in the log");
        return event;
    }

    private void inTransaction(Runnable work) {
        ledger.transactions().executeInTransaction(work);
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /**
     * What a retry came to.
     *
     * @param left how many of the sequence still wait
     * @param error what the first that failed again failed at
     */
    public record Retried(int done, long left, @Nullable String error) {}
}
