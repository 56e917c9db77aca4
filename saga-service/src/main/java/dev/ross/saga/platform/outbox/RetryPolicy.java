package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Policy for retries: how long to wait between tries, doubling from the first wait to the longest, and when to give up.
 *
 * @param whole how long all waits together may be
 */
public record RetryPolicy(Duration first, Duration longest, Duration whole) {
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(24));

    public RetryPolicy {
        if (!first.isPositive() || longest.compareTo(first) < 0)
            throw new IllegalArgumentException("the first wait is positive and not above the longest");
    }

    /**
     * How long to wait now.
     *
     * @param failures how often it failed so far, at least 1
     */
    public Duration waitAfter(int failures) {
        var doublings = Math.min(failures - 1, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Reschedules a failed task by this policy. */
    public <T> FailureHandler<T> failureHandler() {
        return new RetryHandler<>(this);
    }

    boolean isExhaustedAfter(int failures) {
        var waited = Duration.ZERO;
        for (int failure = 1; failure < failures; failure++) {
            waited = waited.plus(waitAfter(failure));
            if (waited.compareTo(whole) >= 0) return true;
        }
        return false;
    }
}
