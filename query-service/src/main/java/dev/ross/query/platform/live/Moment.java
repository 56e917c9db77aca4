package dev.ross.query.platform.live;

/** A state as it stood at a point of the log. */
public record Moment<S>(S state, long position) {}
