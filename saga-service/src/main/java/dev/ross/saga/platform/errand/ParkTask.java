package dev.ross.saga.platform.errand;

import dev.ross.saga.platform.parking.Fault;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says that a task is to be parked instead of tried again, and with what it keeps its order. */
public final class ParkTask extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String worker;
    private final String sequence;
    private final transient Fault fault;

    public ParkTask(String worker, String sequence, Fault fault) {
        super(fault.text());
        this.worker = worker;
        this.sequence = sequence;
        this.fault = fault;
    }

    static Optional<ParkTask> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(ParkTask.class::isInstance)
                .map(ParkTask.class::cast)
                .findFirst();
    }

    String worker() {
        return worker;
    }

    String sequence() {
        return sequence;
    }

    Fault fault() {
        return fault;
    }
}
