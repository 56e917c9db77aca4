package dev.ross.contracts.seating;

import java.util.Optional;

/** The people whom an unclaimed hail has reached so far. */
public enum HailEscalation {
    /** The servers of the party's tables. */
    SERVER,
    ALL_STAFF,
    MANAGERS;

    /** Those whom it reaches next if nobody claims it; empty if it has reached all. */
    public Optional<HailEscalation> next() {
        return switch (this) {
            case SERVER -> Optional.of(ALL_STAFF);
            case ALL_STAFF -> Optional.of(MANAGERS);
            case MANAGERS -> Optional.empty();
        };
    }
}
