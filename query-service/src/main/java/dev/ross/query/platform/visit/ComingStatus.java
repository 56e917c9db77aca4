package dev.ross.query.platform.visit;

import dev.ross.contracts.seating.VisitAnswer;

/** Whether the party of an accepted seating comes, as far as its guest has said so. */
public enum ComingStatus {
    /** Its guest has not said anything. */
    UNCONFIRMED,
    CONFIRMED,
    /** It comes later than planned. */
    LATE;

    static ComingStatus of(VisitAnswer said) {
        if (said.expectedAt() != null) return LATE;
        return said.confirmed() ? CONFIRMED : UNCONFIRMED;
    }
}
