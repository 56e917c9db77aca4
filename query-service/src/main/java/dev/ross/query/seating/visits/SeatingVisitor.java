package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestId;
import org.jspecify.annotations.Nullable;

/**
 * The guest of a seating, and the present state of that seating; later events of the seating do not contain them.
 *
 * @param visit present if there is a guest
 */
record SeatingVisitor(@Nullable GuestId guest, @Nullable GuestVisit visit, long version) {
    static SeatingVisitor nobody(String seating) {
        return new SeatingVisitor(null, null, -1);
    }

    SeatingVisitor began(GuestId who, GuestVisit first) {
        return guest == null ? new SeatingVisitor(who, first, 0) : this;
    }
}
