package dev.ross.saga.platform.processor;

import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.TransientFailures;
import dev.ross.saga.platform.deadletter.UnreadableData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often one process failed at each event, to decide when it becomes a dead letter: after three tries, or at
 * once if it is unreadable. A failure because a store is away does not count.
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
        var unreadable = UnreadableData.in(failure).isPresent();
        if (!unreadable && TransientFailures.isPassing(failure)) return;
        var tries = unreadable ? TRIES : 1;
        counts.merge(event, new Count(tries, FailureSummary.of(failure)), Count::and);
    }

    /** The last failure of an event that was tried often enough; absent before. */
    synchronized @Nullable FailureSummary enough(String event) {
        var count = counts.get(event);
        return count != null && count.times >= TRIES ? count.fault : null;
    }

    /** Resets the count of an event, as if it had never failed. */
    synchronized void forget(String event) {
        counts.remove(event);
    }

    private record Count(int times, FailureSummary fault) {
        Count and(Count next) {
            return new Count(times + next.times, next.fault);
        }
    }
}
