package dev.ross.saga.seating;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * State of a requested seating, folded from its events, as far as its reminders depend on it.
 *
 * @param since when the party was first expected at the present time, or again
 * @param sequence of the event that said so
 * @param cause of what follows from that event
 */
record ExpectedVisit(SeatingStatus status, Stay stay, Instant since, long sequence, CausationMetadata cause) {
    static ExpectedVisit of(SeatingId seating, StreamHistory history) {
        return history.ofMessages("seating", seating, Optional.<ExpectedVisit>empty(), ExpectedVisit::fold)
                .orElseThrow();
    }

    private static Optional<ExpectedVisit> fold(Optional<ExpectedVisit> known, EventMessage<?> message) {
        return message.getPayload() instanceof SeatingCreated created
                ? Optional.of(new ExpectedVisit(
                        SeatingStatus.PENDING, created.stay(), created.at(), 0, CausationMetadata.of(message)))
                : known.map(visit -> visit.after(message));
    }

    private ExpectedVisit after(EventMessage<?> message) {
        if (!(message.getPayload() instanceof SeatingEvent event)) return this;
        var next = SeatingStatus.after(event).orElse(status);
        return switch (event) {
            case SeatingAccepted accepted -> expected(next, stay, accepted.at(), message);
            case SeatingAmended amended -> expected(next, amended.stay(), amended.at(), message);
            case SeatingReinstated back -> expected(next, stay, back.at(), message);
            default -> new ExpectedVisit(next, stay, since, sequence, cause);
        };
    }

    private static ExpectedVisit expected(SeatingStatus status, Stay stay, Instant at, EventMessage<?> by) {
        var sequence = ((DomainEventMessage<?>) by).getSequenceNumber();
        return new ExpectedVisit(status, stay, at, sequence, CausationMetadata.of(by));
    }
}
