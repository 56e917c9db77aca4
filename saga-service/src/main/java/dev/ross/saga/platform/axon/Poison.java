package dev.ross.saga.platform.axon;

import dev.ross.contracts.personal.KeysUnavailable;
import dev.ross.saga.platform.parking.Fault;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Remembers which events a process choked on, and how often. A store that is away poisons nothing. */
final class Poison {
    private static final int TRIES = 3;
    private static final int REMEMBERED = 1_000;

    private final Map<String, Dose> doses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dose> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void note(String worker, String event, Throwable failure) {
        if (isPassing(failure)) return;
        doses.merge(worker + "/" + event, new Dose(1, Fault.of(failure)), Dose::and);
    }

    /** What it choked on, once it has been tried often enough. */
    synchronized @Nullable Fault enough(String worker, String event) {
        var dose = doses.get(worker + "/" + event);
        return dose != null && dose.times >= TRIES ? dose.fault : null;
    }

    private static boolean isPassing(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .anyMatch(one -> one instanceof SQLException
                        || one instanceof DataAccessException
                        || one instanceof TransactionException
                        || one instanceof KeysUnavailable
                        || one instanceof AxonTransientException);
    }

    private record Dose(int times, Fault fault) {
        Dose and(Dose next) {
            return new Dose(times + next.times, next.fault);
        }
    }
}
