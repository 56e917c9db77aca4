package dev.ross.command.platform.web;

import java.time.Duration;

/** Thrown when a caller sends too fast; contains how long to wait. */
public final class RateLimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public RateLimitExceeded(Duration wait) {
        super("too many commands", null, false, false);
        this.wait = wait;
    }

    long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
