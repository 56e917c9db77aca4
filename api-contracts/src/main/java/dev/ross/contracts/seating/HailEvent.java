package dev.ross.contracts.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A server was called to a seated party, or the call changed. The nesting is stored: it never changes. */
public sealed interface HailEvent extends SeatingEvent {
    HailId hail();

    /**
     * @param route where it goes; absent in events before revision 2: to all staff, and it does not escalate
     */
    @Revision("2")
    record ServerHailed(
            SeatingId seating,
            HailId hail,
            HailKind kind,
            @Nullable Personal<String> note,
            @Nullable HailRoute route,
            Instant at)
            implements HailEvent {}

    /**
     * Nobody claimed the hail in time.
     *
     * @param to those whom it reaches now beside those whom it had reached
     * @param escalatesAt when it escalates next unless it is claimed; absent: it has reached all
     */
    @Revision("1")
    record HailEscalated(
            SeatingId seating,
            HailId hail,
            HailEscalation to,
            @Nullable Instant escalatesAt,
            Instant at) implements HailEvent {}

    @Revision("1")
    record HailClaimed(SeatingId seating, HailId hail, StaffId by, Instant at) implements HailEvent {}

    @Revision("1")
    record HailResolved(SeatingId seating, HailId hail, StaffId by, Instant at) implements HailEvent {}

    @Revision("1")
    record HailWithdrawn(SeatingId seating, HailId hail, Instant at) implements HailEvent {}
}
