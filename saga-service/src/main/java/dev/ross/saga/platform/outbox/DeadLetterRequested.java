package dev.ross.saga.platform.outbox;

import dev.ross.saga.platform.deadletter.FailureSummary;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown by a task that is to become a dead letter instead of being retried; names the sequence it belongs to. */
public final class DeadLetterRequested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String worker;
    private final String sequence;
    private final transient FailureSummary fault;

    public DeadLetterRequested(String worker, String sequence, FailureSummary fault) {
        super(fault.text());
        this.worker = worker;
        this.sequence = sequence;
        this.fault = fault;
    }

    static Optional<DeadLetterRequested> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(DeadLetterRequested.class::isInstance)
                .map(DeadLetterRequested.class::cast)
                .findFirst();
    }

    String worker() {
        return worker;
    }

    String sequence() {
        return sequence;
    }

    FailureSummary fault() {
        return fault;
    }
}
