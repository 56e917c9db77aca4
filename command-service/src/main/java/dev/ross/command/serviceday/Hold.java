package dev.ross.command.serviceday;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * One party's claim on its tables.
 *
 * @param to exclusive; an occupied table stays theirs beyond it, until it is released
 */
record Hold(Set<TableId> tables, Instant from, Instant to, boolean occupied) {
    boolean standsInTheWayOf(Set<TableId> wanted, Instant wantedFrom, Instant wantedTo) {
        return from.isBefore(wantedTo) && wantedFrom.isBefore(to) && !Collections.disjoint(tables, wanted);
    }

    boolean sitsAt(Set<TableId> wanted) {
        return occupied && !Collections.disjoint(tables, wanted);
    }

    /** Whether its tables are theirs still, or will be. */
    boolean isOpen(Instant now) {
        return occupied || now.isBefore(to);
    }

    /** Enters into a book what happened to it. */
    static void enter(ServiceDayEvent event, Map<SeatingId, Hold> book) {
        switch (event) {
            case TableHeld held -> book.put(held.seating(), new Hold(held.tables(), held.from(), held.to(), false));
            case HoldMoved moved ->
                book.computeIfPresent(
                        moved.seating(),
                        (seating, hold) -> new Hold(moved.tables(), moved.from(), moved.to(), hold.occupied()));
            case TableOccupied occupied ->
                book.computeIfPresent(occupied.seating(), (seating, hold) -> hold.withOccupied(true));
            case TableVacated vacated ->
                book.computeIfPresent(vacated.seating(), (seating, hold) -> hold.withOccupied(false));
            case HoldReleased released -> book.remove(released.seating());
        }
    }

    private Hold withOccupied(boolean now) {
        return new Hold(tables, from, to, now);
    }
}
