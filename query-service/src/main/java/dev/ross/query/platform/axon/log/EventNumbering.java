package dev.ross.query.platform.axon.log;

import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Derives the number of each event from how the tracking token moved. A token contains how much was seen, not which
 * event it came with: an event that fills a gap leaves the token's head where it was.
 */
public final class EventNumbering {
    private @Nullable TrackingToken last;
    private long number = -1;

    public EventNumbering(@Nullable TrackingToken start) {
        last = start;
    }

    /** Two events made of one by an upcaster share a token, and so a number. */
    public long next(TrackingToken token) {
        if (!token.equals(last)) number = numberOf(token);
        last = token;
        return number;
    }

    private long numberOf(TrackingToken token) {
        var head = token.position().orElseThrow();
        if (!(token instanceof GapAwareTrackingToken now) || !(last instanceof GapAwareTrackingToken before))
            return head;
        if (now.getIndex() > before.getIndex()) return head;
        var filled = new TreeSet<>(before.getGaps());
        filled.removeAll(now.getGaps());
        // Gaps that were given up vanish too, but all of them are below the one that was filled.
        return filled.isEmpty() ? head : filled.last();
    }
}
