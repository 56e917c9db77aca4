package dev.ross.query.seating.calendar;

import dev.ross.contracts.seating.CalendarSequence;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.value.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The calendar entry of a seating.
 *
 * @param customer absent for a guest without an account
 */
record KnownEntry(@Nullable CustomerId customer, CalendarSequence sequence) {
    static KnownEntry blank(String seating) {
        return new KnownEntry(null, CalendarSequence.NONE);
    }

    KnownEntry after(SeatingEvent event) {
        var owner = event instanceof SeatingCreated created ? created.customer() : customer;
        return new KnownEntry(owner, sequence.after(event));
    }
}
