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

/**
 * The booking of a visit: guest, stay and party size, and the answer-by time last promised.
 *
 * @param noMailReaches whether the last mail to the guest's address did not arrive there
 */
record CardBooking(
        @Nullable CustomerId customer,
        SeatingSource source,
        Stay stay,
        int partySize,
        @Nullable GuestContact guest,
        boolean noMailReaches,
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
                false,
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
                false,
                null,
                null,
                null);
    }

    CardBooking promised(@Nullable Instant by) {
        return new CardBooking(customer, source, stay, partySize, guest, noMailReaches, notes, staffNotes, by);
    }

    CardBooking amended(SeatingAmended to) {
        var guests = to.party().guests();
        return new CardBooking(
                customer,
                source,
                to.stay(),
                guests,
                guest,
                noMailReaches,
                clear(to.notes()),
                staffNotes,
                to.answerBy());
    }

    CardBooking knownAs(GuestContactChanged changed) {
        var now = changed.guest().value();
        var unreached = noMailReaches && GuestContact.haveOneAddress(guest, now);
        return new CardBooking(customer, source, stay, partySize, now, unreached, notes, staffNotes, answerBy);
    }

    /** Changes whether mail reaches its guest, as far as the last mail shows. */
    CardBooking reached(boolean isReached) {
        return new CardBooking(customer, source, stay, partySize, guest, !isReached, notes, staffNotes, answerBy);
    }

    CardBooking noted(NotesChanged changed) {
        var words = clear(changed.notes());
        return new CardBooking(
                customer, source, stay, partySize, guest, noMailReaches, words, clear(changed.staffNotes()), answerBy);
    }
}
