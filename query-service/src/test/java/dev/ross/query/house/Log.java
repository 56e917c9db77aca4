package dev.ross.query.house;

import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.guest.GuestEvent;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.waitlist.WaitlistEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.stereotype.Component;

/** Appends what happened, as the aggregates would. */
@Component
public class Log {
    private final EventStore events;
    private final InMemoryEventStorageEngine unheard;
    private final Map<String, Long> next = new HashMap<>();

    Log(EventStore events, InMemoryEventStorageEngine unheard) {
        this.unheard = unheard;
        this.events = events;
    }

    /**
     * Appends in one transaction.
     *
     * @return the position to have reached to see them all
     */
    public synchronized long tell(Object... happened) {
        List<? extends DomainEventMessage<?>> messages =
                Stream.of(happened).map(this::message).toList();
        events.publish(messages);
        return position();
    }

    /** Appends as another node would of which no word comes here. */
    public synchronized void tellUnheard(Object... happened) {
        unheard.appendEvents(Stream.of(happened).map(this::message).toList());
    }

    /** Keeps of a stream what the service that decides does when it has grown long; to us it is of no use. */
    public synchronized void keepSnapshot(String stream) {
        long last = Objects.requireNonNull(next.get(stream));
        events.storeSnapshot(new GenericDomainEventMessage<>("snapshot", stream, last, "nothing of ours"));
    }

    public long position() {
        return events.createHeadToken().position().orElseThrow();
    }

    private DomainEventMessage<?> message(Object event) {
        var stream = streamOf(event);
        long sequence = next.merge(stream, 0L, (before, none) -> before + 1);
        return new GenericDomainEventMessage<>(stream.substring(0, stream.indexOf(':')), stream, sequence, event);
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case SeatingEvent seating -> "seating:" + seating.seating();
            case RestaurantEvent restaurant -> "restaurant:" + restaurant.restaurant();
            case TeamEvent team -> "team:" + team.restaurant();
            case CustomerEvent customer -> "customer:" + customer.customer();
            case GuestEvent guest -> "guest:" + guest.guest();
            case NotificationEvent notification -> "notification:" + notification.notification();
            case WaitlistEvent waitlist -> "waitlist:" + waitlist.waiting().list();
            case ServiceDayEvent day -> "day:" + day.day();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }
}
