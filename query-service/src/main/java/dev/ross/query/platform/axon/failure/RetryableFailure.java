package dev.ross.query.platform.axon.failure;

/** Marks exceptions after which the same events are tried again. */
public interface RetryableFailure {}
