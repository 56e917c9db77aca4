/**
 * Runs processes on Axon: each reads the events with a tracking processor of its own, whose token, sagas, deadlines and
 * outbox tasks change in one transaction of the processes' database.
 */
@NullMarked
package dev.ross.saga.platform.axon;

import org.jspecify.annotations.NullMarked;
