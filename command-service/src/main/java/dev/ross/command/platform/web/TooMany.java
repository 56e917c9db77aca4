package dev.ross.command.platform.web;

import java.time.Duration;

/** Who sends too fast is told how long to wait. */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooMany(Duration wait) {
        super("too many commands", null, false, false);
        this.wait = wait;
    }

    long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
