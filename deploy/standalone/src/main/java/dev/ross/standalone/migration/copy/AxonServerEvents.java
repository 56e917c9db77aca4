package dev.ross.standalone.migration.copy;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Iterates over events as Axon Server sends them. Checks that its token numbers equal the positions, on which all
 * counting here relies.
 */
final class AxonServerEvents implements Iterator<LogEntry> {
    private static final int ARRIVES_WITHIN_SECONDS = 30;

    private final EventStream events;
    private final Function<Event, LogEntry> reader;
    private final long to;
    private long position;

    AxonServerEvents(EventStream events, Function<Event, LogEntry> reader, long from, long to) {
        this.events = events;
        this.reader = reader;
        this.position = from;
        this.to = to;
    }

    @Override
    public boolean hasNext() {
        return position < to;
    }

    @Override
    public LogEntry next() {
        if (!hasNext()) throw new NoSuchElementException();
        var event = arrived();
        if (event.getToken() != position) {
            throw new MigrationException("Axon Server numbers event " + position + " as " + event.getToken() + ".");
        }
        position++;
        if (!hasNext()) close();
        return reader.apply(event.getEvent());
    }

    void close() {
        events.close();
    }

    private EventWithToken arrived() {
        try {
            var event = events.nextIfAvailable(ARRIVES_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (event != null) return event;
            throw new MigrationException(silence());
        } catch (StreamClosedException e) {
            throw new MigrationException(silence(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("Stopped on the way: move again, it goes on where it was.", e);
        }
    }

    private String silence() {
        return "Axon Server does not send event " + position
                + ": see that it runs, and move again; it goes on where it was.";
    }
}
