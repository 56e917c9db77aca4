package dev.ross.command.platform.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads streams one by one from an event store in memory, where reading many in one statement has no meaning. */
public final class InMemoryStreamReader implements StreamReader {
    private final EventStore events;

    public InMemoryStreamReader(EventStore events) {
        this.events = events;
    }

    @Override
    public Map<String, List<DomainEventMessage<?>>> read(Collection<String> streams) {
        Map<String, List<DomainEventMessage<?>>> read = new HashMap<>();
        for (var stream : streams) {
            List<DomainEventMessage<?>> found = events.readEvents(stream, 0)
                    .asStream()
                    .<DomainEventMessage<?>>map(event -> event)
                    .toList();
            if (!found.isEmpty()) read.put(stream, found);
        }
        return read;
    }
}
