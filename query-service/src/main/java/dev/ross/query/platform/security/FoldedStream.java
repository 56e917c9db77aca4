package dev.ross.query.platform.security;

/**
 * The state that the events of one aggregate add up to, and how many of them are in it.
 *
 * @param next the sequence number of the first event that is not in it
 */
record FoldedStream<S>(S state, long next) {}
