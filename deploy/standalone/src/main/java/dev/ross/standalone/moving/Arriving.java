package dev.ross.standalone.moving;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Events as Axon Server sends them. Their numbers have to be their places, which all that is counted here relies on. */
final class Arriving implements Iterator<Entry> {
    private static final int ARRIVES_WITHIN_SECONDS = 30;

    private final EventStream events;
    private final Function<Event, Entry> reader;
    private final long to;
    private long place;

    Arriving(EventStream events, Function<Event, Entry> reader, long from, long to) {
        this.events = events;
        this.reader = reader;
        this.place = from;
        this.to = to;
    }

    @Override
    public boolean hasNext() {
        return place < to;
    }

    @Override
    public Entry next() {
        if (!hasNext()) throw new NoSuchElementException();
        var event = arrived();
        if (event.getToken() != place) {
            throw new CannotMove("Axon Server numbers event " + place + " as " + event.getToken() + ".");
        }
        place++;
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
            throw new CannotMove(silence());
        } catch (StreamClosedException e) {
            throw new CannotMove(silence(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMove("Stopped on the way: move again, it goes on where it was.", e);
        }
    }

    private String silence() {
        return "Axon Server does not send event " + place
                + ": see that it runs, and move again; it goes on where it was.";
    }
}
