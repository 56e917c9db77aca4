package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.later;
import static dev.ross.contracts.RejectedException.requireNone;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;

import dev.ross.command.booking.TableChoice;
import dev.ross.command.booking.TableSelection;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses tables for a party that has a seating already: those it holds, those staff name, or the best that is left. */
record TablePlacement(SeatingDecision decision) {
    /** The tables staff named, or those it holds, if they are still free and exist, or the best that is left. */
    TableChoice tablesToHold(Set<TableId> named, boolean override) {
        return tablesFor(decision.stay(), decision.seating().party(), named, override);
    }

    /**
     * @param override whether to accept tables with too few seats: those named or, if no others are left, those it
     *     holds
     */
    TableChoice tablesFor(Stay stay, PartySize party, Set<TableId> named, boolean override) {
        if (!named.isEmpty()) return named(named, party, override);
        var selection = new TableSelection(decision.rules(), party);
        var held = decision.tables();
        var present = selection.existing(held);
        if (!present.isFound()) return present;
        var locked = decision.seating().isLocked();
        var isFree = !held.isEmpty() && isFree(held, stay.from(), stay.to());
        if (isFree && (selection.seats(held) || override && locked)) return present;
        if (!held.isEmpty() && locked) return TableChoice.none(PARTY_LOCKED);
        var others = selection.byStaff(tables -> isFree(tables, stay.from(), stay.to()));
        return !others.isFound() && isFree && override ? present : others;
    }

    /**
     * Checks tables that staff name: all of this restaurant, with enough seats unless staff override that. A party that
     * has too few seats already may move to as many.
     */
    TableChoice named(Set<TableId> tables, PartySize party, boolean override) {
        var selection = new TableSelection(decision.rules(), party);
        var existing = selection.existing(tables);
        if (!existing.isFound()) return existing;
        var mayBeSmall = override || party.equals(decision.seating().party()) && hasAsManySeats(tables);
        return mayBeSmall ? existing : selection.named(tables);
    }

    private boolean hasAsManySeats(Set<TableId> tables) {
        var layout = decision.rules().tableLayout();
        var held = decision.tables();
        return !held.isEmpty() && layout.has(held) && layout.seatsAt(tables) >= layout.seatsAt(held);
    }

    /** As {@link #tablesToHold}, but does not replace the tables promised to it if they are occupied. */
    TableChoice tablesToSeatAt(Set<TableId> named) {
        var held = decision.tables();
        if (!named.isEmpty() || held.isEmpty()) return tablesToHold(named, false);
        return new TableSelection(decision.rules(), decision.seating().party()).existing(held);
    }

    private boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return reasonAgainst(tables, from, to).isEmpty();
    }

    /**
     * The reason why one of the tables is not free in that period, from now on; past holds are no conflict.
     *
     * @param others parties whose holds are no conflict either
     */
    Optional<Rejection> reasonAgainst(Set<TableId> tables, Instant from, Instant to, SeatingId... others) {
        var asking = Stream.concat(Stream.of(decision.id()), Stream.of(others)).toArray(SeatingId[]::new);
        return decision.book().reasonAgainst(tables, later(from, decision.now()), to, asking);
    }

    /**
     * @throws RejectedException if one of the tables is not free in that period, from now on
     */
    void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId... others) {
        requireNone(reasonAgainst(tables, from, to, others));
    }
}
