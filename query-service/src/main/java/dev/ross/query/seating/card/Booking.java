package dev.ross.query.seating.card;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a visit began with: who comes, when, and how many; and until when they were last promised an answer. */
record Booking(
        @Nullable CustomerId customer,
        Source source,
        Stay stay,
        int partySize,
        @Nullable GuestContact guest,
        @Nullable String notes,
        @Nullable String staffNotes,
        @Nullable Instant answerBy) {
    static Booking of(SeatingCreated created) {
        return new Booking(
                created.customer(),
                created.source(),
                created.stay(),
                created.party().guests(),
                created.guest().value(),
                clear(created.notes()),
                null,
                created.answerBy());
    }

    static Booking of(WalkInCreated created) {
        return new Booking(
                null,
                Source.WALK_IN,
                created.stay(),
                created.party().guests(),
                clear(created.guest()),
                null,
                null,
                null);
    }

    Booking promised(@Nullable Instant by) {
        return new Booking(customer, source, stay, partySize, guest, notes, staffNotes, by);
    }

    Booking amended(SeatingAmended to) {
        var guests = to.party().guests();
        return new Booking(customer, source, to.stay(), guests, guest, clear(to.notes()), staffNotes, to.answerBy());
    }

    Booking knownAs(GuestContactChanged changed) {
        return new Booking(customer, source, stay, partySize, changed.guest().value(), notes, staffNotes, answerBy);
    }

    Booking noted(NotesChanged changed) {
        var words = clear(changed.notes());
        return new Booking(customer, source, stay, partySize, guest, words, clear(changed.staffNotes()), answerBy);
    }

    private static <T> @Nullable T clear(@Nullable Personal<T> personal) {
        return personal == null ? null : personal.value();
    }
}
