package dev.ross.saga.platform.axon;

import java.time.Instant;

/**
 * A deadline that a saga has set and still counts on.
 *
 * @param id in the scheduler
 */
public record PendingDeadline(String name, String id, Instant due) {}
