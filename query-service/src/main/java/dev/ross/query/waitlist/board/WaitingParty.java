package dev.ross.query.waitlist.board;

import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiting party, and the place that is kept for it while it considers an offer.
 *
 * @param joined the list's version when it joined, which increases along the list and never changes
 */
record WaitingParty(
        WaitId id,
        @Nullable CustomerId customer,
        @Nullable GuestContact guest,
        LocalDateTime from,
        LocalDateTime to,
        int partySize,
        Instant since,
        long joined,
        @Nullable Offer offer) {
    static WaitingParty of(WaitlistJoined joined, long version) {
        return new WaitingParty(
                joined.waiting(),
                joined.customer(),
                joined.guest().value(),
                joined.from(),
                joined.to(),
                joined.party().guests(),
                joined.at(),
                version,
                null);
    }

    WaitingParty offered(PlaceOffered place) {
        var tables = place.tables().stream()
                .sorted(Comparator.comparing(TableId::toString))
                .toList();
        return new WaitingParty(
                id,
                customer,
                guest,
                from,
                to,
                partySize,
                since,
                joined,
                new Offer(place.stay(), tables, place.until()));
    }

    WaitingParty knownAs(@Nullable GuestContact contact) {
        return new WaitingParty(id, customer, contact, from, to, partySize, since, joined, offer);
    }

    record Offer(Stay stay, List<TableId> tables, Instant until) {}
}
