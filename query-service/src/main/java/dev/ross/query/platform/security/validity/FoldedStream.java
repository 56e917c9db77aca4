package dev.ross.query.platform.security.validity;

/**
 * The state folded from the events of one aggregate, and how many of them are in it.
 *
 * @param next the sequence number of the first event that is not in it
 */
record FoldedStream<S>(S state, long next) {}
