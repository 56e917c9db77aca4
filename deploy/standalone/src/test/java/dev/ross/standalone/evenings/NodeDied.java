package dev.ross.standalone.evenings;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown where the node dies that runs a task: nothing after that is done, nor is it noted that the task failed. */
final class NodeDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeDied() {
        super("the node died", null, false, false);
    }

    static boolean isIn(@Nullable Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(NodeDied.class::isInstance);
    }
}
