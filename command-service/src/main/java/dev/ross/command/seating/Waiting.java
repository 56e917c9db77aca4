package dev.ross.command.seating;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A party that waits for a place.
 *
 * @param offer the place that is kept for them until they have answered
 */
record Waiting(
        WaitId id,
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        LocalDateTime from,
        LocalDateTime to,
        PartySize party,
        @Nullable PlaceOffered offer) {
    static Waiting of(WaitlistJoined joined) {
        return new Waiting(
                joined.waiting(), joined.customer(), joined.guest(), joined.from(), joined.to(), joined.party(), null);
    }

    Waiting offered(PlaceOffered place) {
        return new Waiting(id, customer, guest, from, to, party, place);
    }

    Waiting knownAs(Personal<GuestContact> contact) {
        return new Waiting(id, customer, contact, from, to, party, offer);
    }

    boolean wouldComeAt(LocalDateTime start) {
        return !start.isBefore(from) && !start.isAfter(to);
    }
}
