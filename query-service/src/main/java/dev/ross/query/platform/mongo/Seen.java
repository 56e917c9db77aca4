package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Position;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which events a document has taken in, so that none is taken in twice.
 *
 * @param position the highest number among them
 * @param gaps numbers below it whose events had not been seen when it was last written
 */
public record Seen(long position, List<Long> gaps) {
    static final Seen NOTHING = new Seen(-1, List.of());

    public Seen {
        gaps = List.copyOf(gaps);
    }

    boolean has(Position event) {
        return event.index() <= position && !gaps.contains(event.index());
    }

    /** A gap stays while the event's own moment still knows it, or is too old to know. */
    Seen and(Position event) {
        var still = gaps.stream()
                .filter(gap -> gap != event.index()
                        && (gap > event.head() || event.gaps().contains(gap)));
        var fresh = event.gaps().stream().filter(gap -> gap > position && gap < event.index());
        return new Seen(
                Math.max(position, event.index()), Stream.concat(still, fresh).toList());
    }
}
