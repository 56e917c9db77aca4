package dev.ross.query.platform.live;

/**
 * A state as it stood at a point of the log.
 *
 * @param settled whether the same position always means the same state
 */
public record Moment<S>(S state, long position, boolean settled) {}
