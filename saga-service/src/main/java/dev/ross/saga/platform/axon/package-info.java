/**
 * How processes run on Axon: each reads the events with a tracking processor of its own, whose token, sagas, deadlines and
 * errands move in one transaction of the processes' database.
 */
@NullMarked
package dev.ross.saga.platform.axon;

import org.jspecify.annotations.NullMarked;
