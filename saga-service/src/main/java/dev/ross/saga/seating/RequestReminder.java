package dev.ross.saga.seating;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides when staff are reminded of a request that is still unanswered: half way to its deadline. */
final class RequestReminder {
    private static final Duration WORTH_A_REMINDER = Duration.ofMinutes(10);

    private RequestReminder() {}

    /** Null if the deadline is too near for a reminder. */
    static @Nullable Instant dueAt(Instant since, Instant by) {
        var half = Duration.between(since, by).dividedBy(2);
        return half.compareTo(WORTH_A_REMINDER) < 0 ? null : since.plus(half);
    }
}
