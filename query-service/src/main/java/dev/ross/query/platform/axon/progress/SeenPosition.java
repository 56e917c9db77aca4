package dev.ross.query.platform.axon.progress;

import dev.ross.query.platform.axon.log.LogPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The log position of a screen, and since when each of its gaps is known. Two commands at the same time may be stored in
 * the reverse order of their numbers. A caller who has the answers of both names the higher number, and must be shown
 * the lower one, too: so a number counts as shown once the gaps below it are filled. A gap that a failed command left is
 * never filled, and is given up after a second.
 *
 * @param gapsSince by the number of the gap, in nanoseconds of {@link System#nanoTime}
 */
record SeenPosition(LogPosition position, Map<Long, Long> gapsSince) {
    static final SeenPosition NONE = new SeenPosition(LogPosition.NONE, Map.of());

    private static final long GIVEN_UP_AFTER = TimeUnit.SECONDS.toNanos(1);

    SeenPosition movedTo(LogPosition to, long now) {
        if (to.gaps().isEmpty()) return new SeenPosition(to, Map.of());
        Map<Long, Long> since = new HashMap<>();
        for (var gap : to.gaps()) since.put(gap, gapsSince.getOrDefault(gap, now));
        return new SeenPosition(to, since);
    }

    /** The position is not known any more; its gaps do not become younger by that. */
    SeenPosition unknown() {
        return new SeenPosition(LogPosition.NONE, gapsSince);
    }

    /** In how many nanoseconds this number and those below it count as shown, if the position does not move: 0 is now. */
    long nanosUntilShown(long number, long now) {
        if (!position.passed(number)) return Long.MAX_VALUE;
        return gapsSince.entrySet().stream()
                .filter(gap -> gap.getKey() < number)
                .mapToLong(gap -> Math.max(0, gap.getValue() + GIVEN_UP_AFTER - now))
                .max()
                .orElse(0);
    }
}
