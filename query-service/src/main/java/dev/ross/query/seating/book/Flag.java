package dev.ross.query.seating.book;

/** Why staff should look at a line of the book. */
enum Flag {
    /** It should have come some time ago. */
    LATE,
    /** Those who sit at its table have not left, and stay into its time. */
    ENDANGERED,
    /** It was promised by rules that have changed. */
    STRANDED
}
