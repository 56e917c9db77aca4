package dev.ross.query.seating.card;

import static dev.ross.contracts.personal.Personal.clear;

import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The booking of a visit: guest, stay and party size, and the answer-by time last promised. */
record CardBooking(
        @Nullable CustomerId customer,
        SeatingSource source,
        Stay stay,
        int partySize,
        @Nullable GuestContact guest,
        @Nullable String notes,
        @Nullable String staffNotes,
        @Nullable Instant answerBy) {
    static CardBooking of(SeatingCreated created) {
        return new CardBooking(
                created.customer(),
                created.source(),
                created.stay(),
                created.party().guests(),
                created.guest().value(),
                clear(created.notes()),
                null,
                created.answerBy());
    }

    static CardBooking of(WalkInCreated created) {
        return new CardBooking(
                null,
                SeatingSource.WALK_IN,
                created.stay(),
                created.party().guests(),
                clear(created.guest()),
                null,
                null,
                null);
    }

    CardBooking promised(@Nullable Instant by) {
        return new CardBooking(customer, source, stay, partySize, guest, notes, staffNotes, by);
    }

    CardBooking amended(SeatingAmended to) {
        var guests = to.party().guests();
        return new CardBooking(
                customer, source, to.stay(), guests, guest, clear(to.notes()), staffNotes, to.answerBy());
    }

    CardBooking knownAs(GuestContactChanged changed) {
        return new CardBooking(
                customer, source, stay, partySize, changed.guest().value(), notes, staffNotes, answerBy);
    }

    CardBooking noted(NotesChanged changed) {
        var words = clear(changed.notes());
        return new CardBooking(customer, source, stay, partySize, guest, words, clear(changed.staffNotes()), answerBy);
    }
}
