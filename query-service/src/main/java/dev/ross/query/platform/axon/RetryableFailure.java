package dev.ross.query.platform.axon;

/** Marks exceptions after which the same events are tried again. */
public interface RetryableFailure {}
