package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Sitting;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which parties sit, as the seatings' events say now; read when a companion first asks, as {@link Teams} are. */
@Component
class Sittings {
    private final EventStore events;
    private final ApplicationEventPublisher house;
    private final LoadingCache<SeatingId, FoldedStream<Optional<Sitting>>> sittings =
            Caffeine.newBuilder().maximumSize(10_000).build(this::read);

    Sittings(EventStore events, ApplicationEventPublisher house) {
        this.events = events;
        this.house = house;
    }

    /** Whether the party that a companion sits with, if they are one, still sits. */
    boolean confirm(Actor actor) {
        var sitting = actor.sits();
        return sitting == null
                || sittings.get(sitting.seating())
                        .state()
                        .filter(sitting::equals)
                        .isPresent();
    }

    void changed(SeatingEvent event) {
        if (!(event instanceof GuestsSeated || event instanceof SeatingClosed || event instanceof SeatingReinstated))
            return;
        sittings.invalidate(event.seating());
        house.publishEvent(new PartyLeft(event.seating()));
    }

    /** Reads what happened since the seating was last read, whether or not word of it reached this node. */
    void refresh(SeatingId seating) {
        sittings.asMap().computeIfPresent(seating, this::readOn);
    }

    private FoldedStream<Optional<Sitting>> read(SeatingId seating) {
        return readOn(seating, new FoldedStream<>(Optional.empty(), 0));
    }

    private FoldedStream<Optional<Sitting>> readOn(SeatingId seating, FoldedStream<Optional<Sitting>> known) {
        var stream = events.readEvents("seating:" + seating, known.next());
        var folded = known;
        while (stream.hasNext()) {
            var event = stream.next();
            folded = new FoldedStream<>(
                    evolve(folded.state(), (SeatingEvent) event.getPayload()), event.getSequenceNumber() + 1);
        }
        return folded;
    }

    private static Optional<Sitting> evolve(Optional<Sitting> before, SeatingEvent event) {
        if (event instanceof GuestsSeated seated) return since(seated, seated.at());
        if (event instanceof WalkInCreated seated) return since(seated, seated.at());
        if (event instanceof SeatingClosed) return Optional.empty();
        if (event instanceof SeatingReinstated back)
            return back.to() == SeatingStatus.SEATED ? since(back, back.at()) : Optional.empty();
        return before;
    }

    private static Optional<Sitting> since(SeatingEvent event, Instant at) {
        return Optional.of(new Sitting(event.seating(), at));
    }
}
