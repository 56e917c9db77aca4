package dev.ross.standalone.migration.copy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The event log of Axon Server's context {@code default}, the only one of its open edition. */
public final class AxonServerLog implements OrderedEventLog {
    private static final int ANSWERS_WITHIN_SECONDS = 30;

    private final String address;
    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;
    private final MetaDataForm metaData = new MetaDataForm();
    private @Nullable AxonServerEvents reading;

    public AxonServerLog(String host, int port) {
        address = host + ":" + port;
        factory = AxonServerConnectionFactory.forClient("event-store-migration")
                .routingServers(new ServerAddress(host, port))
                .connectTimeout(5, TimeUnit.SECONDS)
                .build();
        connection = factory.connect("default");
    }

    @Override
    public String name() {
        return "Axon Server";
    }

    @Override
    public long count() {
        return answer(() -> connection.eventChannel().getLastToken()) + 1;
    }

    @Override
    public Iterator<LogEntry> read(long from, long to) {
        endReading();
        if (from >= to) return Collections.emptyIterator();
        var arriving =
                new AxonServerEvents(connection.eventChannel().openStream(from - 1, 1000), this::entry, from, to);
        reading = arriving;
        return arriving;
    }

    @Override
    public void append(List<LogEntry> entries) {
        var events = entries.stream().map(this::event).toArray(Event[]::new);
        answer(() -> connection.eventChannel().appendEvents(events));
    }

    @Override
    public void close() {
        endReading();
        connection.disconnect();
        factory.shutdown();
    }

    /** Ends the open reading, since one left open would delay the disconnect. */
    private void endReading() {
        if (reading != null) reading.close();
    }

    private Event event(LogEntry entry) {
        var event = Event.newBuilder()
                .setMessageIdentifier(entry.identifier())
                .setTimestamp(entry.millis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(entry.payloadType())
                        .setRevision(Objects.requireNonNullElse(entry.revision(), ""))
                        .setData(entry.payload()))
                .putAllMetaData(metaData.values(entry.metaData()));
        if (entry.type() != null) {
            event.setAggregateType(entry.type())
                    .setAggregateIdentifier(entry.stream())
                    .setAggregateSequenceNumber(entry.sequence());
        }
        return event.build();
    }

    private LogEntry entry(Event event) {
        var isOfAStream = !event.getAggregateType().isEmpty();
        return new LogEntry(
                event.getMessageIdentifier(),
                event.getAggregateType(),
                isOfAStream ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                isOfAStream ? event.getAggregateSequenceNumber() : 0,
                event.getTimestamp(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                ByteString.copyFrom(event.getPayload().getData().toByteArray()),
                metaData.ofValues(event.getMetaDataMap()));
    }

    private <T> T answer(Supplier<CompletableFuture<T>> ask) {
        try {
            return ask.get().get(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new MigrationException(
                    "Axon Server at " + address
                            + " does not do as asked: see that it runs, and move again; it goes on where it was.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("Stopped on the way: move again, it goes on where it was.", e);
        }
    }
}
