package dev.ross.query.platform.mongo.document;

import dev.ross.query.platform.axon.log.LogPosition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events that a document has applied, so that none is applied twice.
 *
 * @param position the highest number among them
 * @param gaps numbers below it whose events had not been seen when it was last written
 * @param late the last events below it that were dead letters and applied after all: by its position the document
 *     counts them as seen whether or not it applied them, so only this list decides
 */
public record SeenEvents(long position, List<Long> gaps, List<Long> late) {
    /** No event at all. */
    public static final SeenEvents NOTHING = new SeenEvents(-1, List.of());
    /** Dead letters are retried one after the other: only the last can come twice, once for each sequence. */
    private static final int LATE_ONES = 20;

    public SeenEvents {
        gaps = List.copyOf(gaps);
        late = List.copyOf(late);
    }

    public SeenEvents(long position, List<Long> gaps) {
        this(position, gaps, List.of());
    }

    public boolean has(LogPosition event) {
        return event.index() <= position && !gaps.contains(event.index());
    }

    public boolean hasLate(LogPosition event) {
        return late.contains(event.index());
    }

    /** Adds an event. A gap remains while the event's own position still contains it, or is below it. */
    public SeenEvents and(LogPosition event) {
        var still = gaps.stream()
                .filter(gap -> gap != event.index()
                        && (gap > event.head() || event.gaps().contains(gap)));
        var fresh = event.gaps().stream().filter(gap -> gap > position && gap < event.index());
        return new SeenEvents(
                Math.max(position, event.index()), Stream.concat(still, fresh).toList(), late);
    }

    /** Without the gaps that the screen had passed when the document was read: no event will come for them any more. */
    SeenEvents settledBy(LogPosition screen) {
        var open = gaps.stream()
                .filter(gap -> gap > screen.head() || screen.gaps().contains(gap))
                .toList();
        return open.size() == gaps.size() ? this : new SeenEvents(position, open, late);
    }

    public SeenEvents andLate(LogPosition event) {
        var seen = and(event);
        var all = Stream.concat(late.stream(), Stream.of(event.index())).toList();
        return new SeenEvents(seen.position, seen.gaps, all.subList(Math.max(0, all.size() - LATE_ONES), all.size()));
    }
}
