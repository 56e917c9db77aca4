package dev.ross.saga.seating;

import dev.ross.contracts.restaurant.policy.QuietHours;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * State of a seating, folded from its events, as far as the thanks for it depend on it.
 *
 * @param customer absent for a guest without an account
 * @param closing the last time that it was closed, if it is closed
 */
record ClosedVisit(@Nullable CustomerId customer, Stay stay, Optional<Closing> closing) {
    /** Empty for a party that walked in. */
    static Optional<ClosedVisit> of(SeatingId seating, StreamHistory history) {
        return history.ofMessages("seating", seating, Optional.<ClosedVisit>empty(), ClosedVisit::fold);
    }

    private static Optional<ClosedVisit> fold(Optional<ClosedVisit> known, EventMessage<?> message) {
        return message.getPayload() instanceof SeatingCreated created
                ? Optional.of(new ClosedVisit(created.customer(), created.stay(), Optional.empty()))
                : known.map(visit -> visit.after(message));
    }

    private ClosedVisit after(EventMessage<?> message) {
        if (!(message.getPayload() instanceof SeatingEvent event)) return this;
        if (event instanceof SeatingAmended amended) return new ClosedVisit(customer, amended.stay(), closing);
        if (event instanceof SeatingClosed closed) {
            var sequence = ((DomainEventMessage<?>) message).getSequenceNumber();
            return new ClosedVisit(
                    customer, stay, Optional.of(new Closing(closed.at(), sequence, CausationMetadata.of(message))));
        }
        return SeatingStatus.after(event).isPresent() ? new ClosedVisit(customer, stay, Optional.empty()) : this;
    }

    /** When its guest is thanked: at that hour of a later day, not before it is closed, and not in quiet hours. */
    Instant thanksDueAt(Instant closedAt, ThanksProperties times, QuietHours quiet) {
        var morning = stay.serviceDate().plusDays(times.daysAfter()).atTime(times.hour(), 0);
        var closing = LocalDateTime.ofInstant(closedAt, stay.timeZone());
        var due = closing.isAfter(morning) ? closing : morning;
        return quiet.endedAt(due).atZone(stay.timeZone()).toInstant();
    }

    /**
     * One closing of it.
     *
     * @param cause of what follows from it
     */
    record Closing(Instant at, long sequence, CausationMetadata cause) {}
}
