package dev.ross.query.seating.floor;

import org.jspecify.annotations.Nullable;

/** Who comes to a seating, and when: later events of the seating do not say. */
record ExpectedParty(Night.@Nullable Party party) {
    static ExpectedParty nobody(String seating) {
        return new ExpectedParty(null);
    }
}
