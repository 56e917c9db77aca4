package dev.ross.command.platform.web;

import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** Thrown when a command's outcome is not known in time: it may have been decided, or may be yet. */
public final class CommandTimeout extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandTimeout(Throwable cause) {
        super(cause);
    }

    /** Whether it was lost between nodes, which happens to many at once and needs no stack trace of each. */
    boolean onTheWay() {
        var cause = getCause();
        return cause instanceof TimeoutException
                || cause instanceof NoHandlerForCommandException
                || String.valueOf(cause).contains(".axonserver.");
    }
}
