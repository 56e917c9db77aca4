package dev.ross.query.seating.floor;

import org.jspecify.annotations.Nullable;

/** The party of a seating and its stay; later events of the seating do not contain them. */
record ExpectedParty(FloorDay.@Nullable Party party) {
    static ExpectedParty nobody(String seating) {
        return new ExpectedParty(null);
    }
}
