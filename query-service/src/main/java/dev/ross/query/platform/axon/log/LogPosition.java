package dev.ross.query.platform.axon.log;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Number of an event in the log, and how much of the log had been seen by then. Event handlers take it as a parameter.
 *
 * @param index the event's own number
 * @param head the highest number seen by then, this event's included
 * @param gaps numbers below the head that had not been seen: still to come, or never to
 */
public record LogPosition(long index, long head, List<Long> gaps) {
    /** Before the first event. */
    public static final LogPosition NONE = new LogPosition(-1, -1, List.of());

    public LogPosition {
        gaps = List.copyOf(gaps);
    }

    public static LogPosition of(long index, @Nullable TrackingToken token) {
        var seen = WrappedToken.unwrapLowerBound(token);
        if (seen == null) return NONE;
        var head = seen.position().orElseThrow();
        var gaps = seen instanceof GapAwareTrackingToken aware ? List.copyOf(aware.getGaps()) : List.<Long>of();
        return new LogPosition(index, head, gaps);
    }

    /** Whether the event with this number had been seen. */
    public boolean passed(long event) {
        return event <= head && !gaps.contains(event);
    }
}
