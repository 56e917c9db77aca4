package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.PassingFailure;
import dev.ross.saga.platform.parking.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often one process failed at which event, to tell which it is to park: after three tries, or at once what is
 * unreadable. A store that is away counts for nothing.
 */
final class FailureCounts {
    private static final int TRIES = 3;
    private static final int REMEMBERED = 1_000;

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void note(String event, Throwable failure) {
        var unreadable = Unreadable.in(failure).isPresent();
        if (!unreadable && PassingFailure.isPassing(failure)) return;
        var tries = unreadable ? TRIES : 1;
        counts.merge(event, new Count(tries, Fault.of(failure)), Count::and);
    }

    /** What it failed at, once that has been tried often enough. */
    synchronized @Nullable Fault enough(String event) {
        var count = counts.get(event);
        return count != null && count.times >= TRIES ? count.fault : null;
    }

    /** What is to be tried anew, as if it had never failed. */
    synchronized void forget(String event) {
        counts.remove(event);
    }

    private record Count(int times, Fault fault) {
        Count and(Count next) {
            return new Count(times + next.times, next.fault);
        }
    }
}
