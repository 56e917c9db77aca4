package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Position;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which events a document has taken in, so that none is taken in twice.
 *
 * @param position the highest number among them
 * @param gaps numbers below it whose events had not been seen when it was last written
 * @param late the last events below it that were parked and came after all: the document counts them as seen whether or
 *     not it took them in, so that this list alone tells
 */
public record Seen(long position, List<Long> gaps, List<Long> late) {
    static final Seen NOTHING = new Seen(-1, List.of());
    /** Events that were parked are retried one after the other: only the last can come twice, once for each sequence. */
    private static final int LATE_ONES = 20;

    public Seen {
        gaps = List.copyOf(gaps);
        late = List.copyOf(late);
    }

    public Seen(long position, List<Long> gaps) {
        this(position, gaps, List.of());
    }

    boolean has(Position event) {
        return event.index() <= position && !gaps.contains(event.index());
    }

    boolean hasLate(Position event) {
        return late.contains(event.index());
    }

    /** A gap stays while the event's own moment still knows it, or is too old to know. */
    Seen and(Position event) {
        var still = gaps.stream()
                .filter(gap -> gap != event.index()
                        && (gap > event.head() || event.gaps().contains(gap)));
        var fresh = event.gaps().stream().filter(gap -> gap > position && gap < event.index());
        return new Seen(
                Math.max(position, event.index()), Stream.concat(still, fresh).toList(), late);
    }

    /** Without the gaps that the screen had passed when the document was read: nothing will come for them any more. */
    Seen settledBy(Position screen) {
        var open = gaps.stream()
                .filter(gap -> gap > screen.head() || screen.gaps().contains(gap))
                .toList();
        return open.size() == gaps.size() ? this : new Seen(position, open, late);
    }

    Seen andLate(Position event) {
        var seen = and(event);
        var all = Stream.concat(late.stream(), Stream.of(event.index())).toList();
        return new Seen(seen.position, seen.gaps, all.subList(Math.max(0, all.size() - LATE_ONES), all.size()));
    }
}
