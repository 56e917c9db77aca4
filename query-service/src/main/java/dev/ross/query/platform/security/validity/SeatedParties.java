package dev.ross.query.platform.security.validity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The parties that are seated now, by the events of their seatings; read when a companion first asks, as
 * {@link TeamMemberships} are.
 */
@Component
class SeatedParties {
    private final EventStore events;
    private final ApplicationEventPublisher publisher;
    private final LoadingCache<SeatingId, FoldedStream<Optional<SeatedPeriod>>> parties =
            Caffeine.newBuilder().maximumSize(10_000).build(this::read);

    SeatedParties(EventStore events, ApplicationEventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    /** Whether the party that a companion sits with is still seated; true for other callers. */
    boolean confirm(Actor actor) {
        var period = actor.seatedPeriod();
        return period == null
                || parties.get(period.seating()).state().filter(period::equals).isPresent();
    }

    void changed(SeatingEvent event) {
        if (!(event instanceof GuestsSeated || event instanceof SeatingClosed || event instanceof SeatingReinstated))
            return;
        parties.invalidate(event.seating());
        publisher.publishEvent(new PartyLeftEvent(event.seating()));
    }

    /** Reads the events since the seating was last read, whether or not this node has been notified of them. */
    void refresh(SeatingId seating) {
        parties.asMap().computeIfPresent(seating, this::readOn);
    }

    private FoldedStream<Optional<SeatedPeriod>> read(SeatingId seating) {
        return readOn(seating, new FoldedStream<>(Optional.empty(), 0));
    }

    private FoldedStream<Optional<SeatedPeriod>> readOn(SeatingId seating, FoldedStream<Optional<SeatedPeriod>> known) {
        var stream = events.readEvents(StreamKind.SEATING.of(seating), known.next());
        var folded = known;
        while (stream.hasNext()) {
            var event = stream.next();
            folded = new FoldedStream<>(
                    SeatedPeriod.after(folded.state(), (SeatingEvent) event.getPayload()),
                    event.getSequenceNumber() + 1);
        }
        return folded;
    }
}
