package dev.ross.query.platform.axon;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the log, and how much of the log had been seen when it came by. Taken by event handlers as a
 * parameter.
 *
 * @param index the event's own number
 * @param head the highest number seen by then, this event's included
 * @param gaps numbers below the head that had not been seen: still to come, or never to
 */
public record Position(long index, long head, List<Long> gaps) {
    /** Before the first event. */
    public static final Position NONE = new Position(-1, -1, List.of());

    public Position {
        gaps = List.copyOf(gaps);
    }

    static Position of(long index, @Nullable TrackingToken token) {
        var seen = WrappedToken.unwrapLowerBound(token);
        if (seen == null) return NONE;
        var head = seen.position().orElseThrow();
        var gaps = seen instanceof GapAwareTrackingToken aware ? List.copyOf(aware.getGaps()) : List.<Long>of();
        return new Position(index, head, gaps);
    }

    /** Whether the event of that number had come by. */
    public boolean passed(long event) {
        return event <= head && !gaps.contains(event);
    }
}
