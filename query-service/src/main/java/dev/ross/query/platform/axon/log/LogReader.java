package dev.ross.query.platform.axon.log;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Reads single events of the log by their numbers. */
public record LogReader(StreamableMessageSource<TrackedEventMessage<?>> log) {
    private static final int ANSWER_WITHIN_SECONDS = 5;
    private static final int LATE_BY_AT_MOST = 10_000;

    /** The number of the last event; -1 where there is none. */
    public long end() {
        var head = log.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** The event with this number, which is added to its metadata; absent if the log has none. */
    public Optional<TrackedEventMessage<?>> event(long number) throws InterruptedException {
        var head = log.createHeadToken();
        if (head == null || head.position().orElse(-1) < number) return Optional.empty();
        var start = before(number, head);
        var numbering = new EventNumbering(start);
        try (var events = log.openStream(start)) {
            while (events.hasNextAvailable(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                var event = events.nextAvailable();
                var token = event.trackingToken();
                if (numbering.next(token) == number) return Optional.of(EventNumber.add(event, number));
                if (LogPosition.of(-1, token).passed(number) || isFar(token, number, head)) return Optional.empty();
            }
            throw new LogAwayException("the log does not show event " + number + " in time");
        }
    }

    /** Events that commit late come soon after their number's turn. */
    private static boolean isFar(TrackingToken read, long number, TrackingToken end) {
        long at = read.position().orElseThrow();
        return at > number + LATE_BY_AT_MOST || at >= end.position().orElseThrow() && at > number;
    }

    private static @Nullable TrackingToken before(long number, TrackingToken head) {
        if (number == 0) return null;
        return head instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(number - 1, Set.of())
                : new GlobalSequenceTrackingToken(number - 1);
    }
}
