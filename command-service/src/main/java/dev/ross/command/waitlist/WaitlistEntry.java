package dev.ross.command.waitlist;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A party that waits for a place.
 *
 * @param offer the place that is held for them until they have answered
 */
record WaitlistEntry(
        WaitId id,
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        LocalDateTime from,
        LocalDateTime to,
        PartySize party,
        @Nullable PlaceOffered offer) {
    static WaitlistEntry of(WaitlistJoined joined) {
        return new WaitlistEntry(
                joined.waiting(), joined.customer(), joined.guest(), joined.from(), joined.to(), joined.party(), null);
    }

    WaitlistEntry offered(PlaceOffered place) {
        return new WaitlistEntry(id, customer, guest, from, to, party, place);
    }

    WaitlistEntry knownAs(Personal<GuestContact> contact) {
        return new WaitlistEntry(id, customer, contact, from, to, party, offer);
    }

    boolean wouldComeAt(LocalDateTime start) {
        return !start.isBefore(from) && !start.isAfter(to);
    }
}
