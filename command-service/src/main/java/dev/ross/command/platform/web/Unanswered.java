package dev.ross.command.platform.web;

import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;

/** Nobody said in time what became of a command: it may have been decided, or may be yet. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unanswered(Throwable why) {
        super(why);
    }

    /** Whether it was lost between nodes, which happens to all at once and needs no trace of each. */
    boolean onTheWay() {
        var why = getCause();
        return why instanceof TimeoutException
                || why instanceof NoHandlerForCommandException
                || String.valueOf(why).contains(".axonserver.");
    }
}
