package dev.ross.saga.platform.processor;

import dev.ross.saga.platform.deadletter.DeadLetter;
import dev.ross.saga.platform.deadletter.DeadLetterLookup;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.UnreadableData;
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
 * Retries dead letters in the order of their sequence, each in a transaction of its own: an event is read from the log
 * again and handled here, a task is put back among the tasks. The first that fails again stops its sequence.
 */
@Component
public class DeadLetterRetry {
    /** Limits how many of a sequence one request retries, and for how long; the next request retries the rest. */
    static final int AT_ONCE = 1_000;

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final DeadLetters deadLetters;
    private final DeadLetterLookup lookup;
    private final SagaProcessors processors;
    private final SagaStores stores;
    private final EventStore events;

    DeadLetterRetry(
            DeadLetters deadLetters,
            DeadLetterLookup lookup,
            SagaProcessors processors,
            SagaStores stores,
            EventStore events) {
        this.deadLetters = deadLetters;
        this.lookup = lookup;
        this.processors = processors;
        this.stores = stores;
        this.events = events;
    }

    /**
     * Retries a sequence from its first dead letter on.
     *
     * @param deadLetter any of the sequence
     */
    public Retried retry(DeadLetter deadLetter) {
        var end = System.nanoTime() + AT_MOST.toNanos();
        int done = 0;
        String error = null;
        while (done < AT_ONCE && error == null && System.nanoTime() < end) {
            var head = lookup.head(deadLetter.worker(), deadLetter.sequence());
            if (head.isEmpty()) break;
            error = failureOf(head.get()).orElse(null);
            if (error == null) done++;
        }
        return new Retried(done, lookup.waitingIn(deadLetter.worker(), deadLetter.sequence()), error);
    }

    /** Empty if it was done, by this node or another. */
    private Optional<String> failureOf(DeadLetter head) {
        try {
            if (head.kind() == DeadLetter.Kind.TASK) inTransaction(() -> putBack(head));
            else handle(head);
            return Optional.empty();
        } catch (Exception e) {
            var fault = FailureSummary.of(e);
            log.warn("{} could not be retried: {} of {}: {}", head.worker(), head.message(), head.sequence(), fault);
            inTransaction(() -> deadLetters.recordFailure(head, fault));
            return Optional.of(fault.text());
        }
    }

    private void putBack(DeadLetter head) {
        if (deadLetters.lockHead(head)) deadLetters.reschedule(head);
    }

    private void handle(DeadLetter head) throws Exception {
        var process = processors
                .invokerOf(head.worker())
                .orElseThrow(() -> new UnreadableData("there is no process of this name in this release"));
        var event = inTheLog(head);
        var work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(stores.transactions());
        var result = work.executeWithResult(() -> {
            if (!deadLetters.lockHead(head)) return null;
            process.retry(event);
            deadLetters.remove(head.id());
            return null;
        });
        if (result.isExceptional()) throw asException(result.exceptionResult());
    }

    private EventMessage<?> inTheLog(DeadLetter deadLetter) {
        var stream = deadLetter.stream();
        var position = deadLetter.position();
        if (stream == null || position == null) throw new UnreadableData("this event is in no stream of the log");
        var found = events.readEvents(stream, position);
        if (!found.hasNext()) throw new UnreadableData("this event is no longer in the log");
        var event = found.next();
        if (!event.getIdentifier().equals(deadLetter.message()))
            throw new UnreadableData("another event stands in its place in the log");
        return event;
    }

    private void inTransaction(Runnable work) {
        stores.transactions().executeInTransaction(work);
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /**
     * Result of a retry.
     *
     * @param left how many of the sequence still wait
     * @param error failure of the first that failed again; absent if none did
     */
    public record Retried(int done, long left, @Nullable String error) {}
}
