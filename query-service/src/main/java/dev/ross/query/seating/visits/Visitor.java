package dev.ross.query.seating.visits;

import dev.ross.contracts.guest.GuestId;
import org.jspecify.annotations.Nullable;

/** Who comes to a seating, if there is such a seating: its later events do not say. */
record Visitor(@Nullable GuestId guest) {
    static Visitor nobody(String seating) {
        return new Visitor(null);
    }
}
