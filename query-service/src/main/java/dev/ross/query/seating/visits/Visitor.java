package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestId;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to a seating, if there is such a seating, and what became of it so far: its later events do not say.
 *
 * @param visit there if there is a guest
 */
record Visitor(@Nullable GuestId guest, @Nullable Visit visit, long version) {
    static Visitor nobody(String seating) {
        return new Visitor(null, null, -1);
    }

    Visitor began(GuestId who, Visit first) {
        return guest == null ? new Visitor(who, first, 0) : this;
    }
}
