package dev.ross.standalone.mongo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/** Bounds the bytes of all requests that are being read or processed: the next one waits until enough are free. */
final class MemoryBudget {
    private static final int UNIT = 1 << 10;

    private final Semaphore room;

    MemoryBudget(int bytes) {
        room = new Semaphore(bytes / UNIT);
    }

    Held hold(int bytes) throws IOException {
        var units = bytes / UNIT + 1;
        try {
            room.acquire(units);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return () -> room.release(units);
    }

    /** Reserved bytes, until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
