package dev.ross.query.seating.link;

/** Whether the link to a visit can still be answered by. */
enum LinkState {
    /** The visit is accepted and to come, or its party is late. */
    OPEN,
    /** The visit waits for the answer of the restaurant. */
    PENDING,
    /** The visit is at another time than the link is about. */
    MOVED,
    /** No table is kept for it: it was cancelled, declined or not answered in time. */
    CANCELLED,
    /** The party was seated, or its time has passed. */
    OVER
}
