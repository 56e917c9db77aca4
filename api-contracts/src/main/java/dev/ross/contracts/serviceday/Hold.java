package dev.ross.contracts.serviceday;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * One party's claim on its tables.
 *
 * @param to exclusive; an occupied table stays theirs beyond it, until it is released
 * @param occupied whether they sit there
 * @param covers the guests that come at its beginning
 */
public record Hold(
        SeatingId seating, @AtMost(20) Set<TableId> tables, Instant from, Instant to, boolean occupied, int covers) {
    /**
     * @param wantedTo exclusive
     */
    public boolean standsInTheWayOf(Set<TableId> wanted, Instant wantedFrom, Instant wantedTo) {
        return from.isBefore(wantedTo) && wantedFrom.isBefore(to) && !Collections.disjoint(tables, wanted);
    }

    public boolean sitsAt(Set<TableId> wanted) {
        return occupied && !Collections.disjoint(tables, wanted);
    }

    /** Whether its tables are theirs still, or will be. */
    public boolean isOpen(Instant now) {
        return occupied || now.isBefore(to);
    }

    /**
     * @param slotTo exclusive
     */
    public boolean comesWithin(Instant slotFrom, Instant slotTo) {
        return !from.isBefore(slotFrom) && from.isBefore(slotTo);
    }

    Hold until(Instant later) {
        return new Hold(seating, tables, from, later, occupied, covers);
    }

    Hold withOccupied(boolean now) {
        return new Hold(seating, tables, from, to, now, covers);
    }
}
