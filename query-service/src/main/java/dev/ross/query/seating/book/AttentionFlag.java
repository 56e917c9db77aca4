package dev.ross.query.seating.book;

/** Why a line of the book needs the attention of staff. */
enum AttentionFlag {
    /** The party should have come some time ago. */
    LATE,
    /** It starts soon, was accepted long before, and its guest has not said that they come: they should be called. */
    UNCONFIRMED,
    /** The party at its table has not left, and stays into its time. */
    ENDANGERED,
    /** It was accepted under rules that have changed since. */
    CONFLICT
}
