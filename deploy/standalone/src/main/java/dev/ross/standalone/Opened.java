package dev.ross.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What has been opened, to be closed in reverse. A part opens whole or not at all as seen from the one who closes: a
 * Ctrl-C in the middle of a start waits for the part that is just being opened, and nothing is opened after it.
 */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T keep(Supplier<T> open) {
        if (closed) {
            throw new CannotStart("Stopped before it was open.");
        }
        var part = open.get();
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.err.println(part.getClass().getSimpleName() + " did not close well: " + e.getMessage());
            }
        }
    }
}
