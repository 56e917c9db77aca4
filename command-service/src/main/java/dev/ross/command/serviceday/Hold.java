package dev.ross.command.serviceday;

import dev.ross.contracts.restaurant.TableId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * One party's claim on its tables.
 *
 * @param to exclusive; an occupied table stays theirs beyond it, until it is released
 * @param covers the guests that come at its beginning
 */
record Hold(Set<TableId> tables, Instant from, Instant to, boolean occupied, int covers) {
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

    boolean comesWithin(Instant slotFrom, Instant slotTo) {
        return !from.isBefore(slotFrom) && from.isBefore(slotTo);
    }

    Hold until(Instant later) {
        return new Hold(tables, from, later, occupied, covers);
    }

    Hold withOccupied(boolean now) {
        return new Hold(tables, from, to, now, covers);
    }
}
