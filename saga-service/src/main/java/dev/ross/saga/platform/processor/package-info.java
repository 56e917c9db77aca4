/**
 * Runs processes on Axon: each reads the events with a tracking processor of its own, whose token, sagas, deadlines and
 * outbox tasks change in one transaction of the processes' database. An event that cannot be handled becomes a dead
 * letter.
 */
@NullMarked
package dev.ross.saga.platform.processor;

import org.jspecify.annotations.NullMarked;
