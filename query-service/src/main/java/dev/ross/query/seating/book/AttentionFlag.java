package dev.ross.query.seating.book;

/** Why a line of the book needs the attention of staff. */
enum AttentionFlag {
    /** The party should have come some time ago. */
    LATE,
    /** The party at its table has not left, and stays into its time. */
    ENDANGERED,
    /** It was accepted under rules that have changed since. */
    CONFLICT
}
