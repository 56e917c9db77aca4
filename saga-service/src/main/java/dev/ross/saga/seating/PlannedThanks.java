package dev.ross.saga.seating;

import dev.ross.contracts.value.SeatingId;

/**
 * The thanks to a guest for one visit.
 *
 * @param sequence of the event that closed it: if it was reinstated since, these thanks are void
 */
record PlannedThanks(SeatingId seating, long sequence) {}
