package dev.ross.standalone.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Stack of opened resources, closed in reverse order. Opening one is atomic with respect to closing: a Ctrl-C in the
 * middle of a start waits for the resource that is just being opened, and nothing is opened after it.
 */
public final class ResourceStack implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private boolean closed;

    public synchronized <T extends AutoCloseable> T keep(Supplier<T> open) {
        if (closed) {
            throw new StartException("Stopped before it was open.");
        }
        var resource = open.get();
        resources.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!resources.isEmpty()) {
            var resource = resources.pop();
            try {
                resource.close();
            } catch (Exception e) {
                System.err.println(resource.getClass().getSimpleName() + " did not close well: " + e.getMessage());
            }
        }
    }
}
