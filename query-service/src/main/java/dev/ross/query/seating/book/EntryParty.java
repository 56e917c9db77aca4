package dev.ross.query.seating.book;

import static dev.ross.contracts.personal.Personal.clear;

import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import org.jspecify.annotations.Nullable;

/**
 * Who comes: the party of a seating in the book.
 *
 * @param noMailReaches whether the last mail to the guest's address did not arrive there
 * @param notes the guest's
 * @param staffNotes those of staff
 */
record EntryParty(
        int partySize,
        SeatingSource source,
        @Nullable GuestContact guest,
        boolean noMailReaches,
        @Nullable String notes,
        @Nullable String staffNotes) {
    static EntryParty of(SeatingCreated created) {
        var guests = created.party().guests();
        return new EntryParty(guests, created.source(), clear(created.guest()), false, clear(created.notes()), null);
    }

    static EntryParty of(WalkInCreated created) {
        return new EntryParty(
                created.party().guests(), SeatingSource.WALK_IN, clear(created.guest()), false, null, null);
    }

    EntryParty amended(SeatingAmended to) {
        return new EntryParty(to.party().guests(), source, guest, noMailReaches, clear(to.notes()), staffNotes);
    }

    EntryParty noted(NotesChanged changed) {
        return new EntryParty(
                partySize, source, guest, noMailReaches, clear(changed.notes()), clear(changed.staffNotes()));
    }

    EntryParty knownAs(GuestContactChanged changed) {
        var now = clear(changed.guest());
        var unreached = noMailReaches && GuestContact.haveOneAddress(guest, now);
        return new EntryParty(partySize, source, now, unreached, notes, staffNotes);
    }

    /** Changes whether mail reaches the guest, as far as the last mail shows. */
    EntryParty reached(boolean isReached) {
        return new EntryParty(partySize, source, guest, !isReached, notes, staffNotes);
    }
}
