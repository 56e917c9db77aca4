package dev.ross.saga.seating;

import dev.ross.contracts.value.SeatingId;

/**
 * The reminders of a guest for one planned time of their seating.
 *
 * @param sequence of the event that set the time: if a later one set it again, these reminders are void
 */
record PlannedReminders(SeatingId seating, long sequence) {}
