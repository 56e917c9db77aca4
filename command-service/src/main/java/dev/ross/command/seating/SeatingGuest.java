package dev.ross.command.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/**
 * The guest of a seating, and what is written about them.
 *
 * @param customer absent for a guest without an account
 * @param contact absent for a walk-in
 * @param notes the guest's own, or of a guest without an account, as given to staff
 * @param staffNotes those of staff, not shown to guests
 */
public record SeatingGuest(
        @Nullable SeatingId seating,
        @Nullable CustomerId customer,
        @Nullable Personal<GuestContact> contact,
        @Nullable Personal<String> notes,
        @Nullable Personal<String> staffNotes) {
    static final SeatingGuest UNKNOWN = new SeatingGuest(null, null, null, null, null);

    static SeatingGuest of(SeatingCreated created) {
        return new SeatingGuest(created.seating(), created.customer(), created.guest(), created.notes(), null);
    }

    public SeatingGuest knownAs(Personal<GuestContact> changed) {
        return new SeatingGuest(seating, customer, changed, notes, staffNotes);
    }

    public SeatingGuest noted(@Nullable Personal<String> ofGuest, @Nullable Personal<String> ofStaff) {
        return new SeatingGuest(seating, customer, contact, ofGuest, ofStaff);
    }

    /** Text about a guest with an account is encrypted with their key here, and erased with it. */
    public Personal<String> about(Personal<String> said) {
        var words = said.value();
        if (customer == null || seating == null || words == null) return said;
        return Personal.of(
                Subject.guestAt(customer.toString(), seating.restaurant().toString()), words);
    }

    /** The text as given now; a blank one removes it. */
    @Nullable
    public Personal<String> written(Personal<String> text) {
        var words = text.value();
        return words == null || words.isBlank() ? null : about(text);
    }

    @Nullable
    public Personal<String> aboutIfSaid(@Nullable Personal<String> said) {
        return said == null ? null : about(said);
    }
}
