package dev.ross.query.platform.live;

/** A state, and the position in the log that it reflects. */
public record Snapshot<S>(S state, long position) {}
