package dev.ross.query.waitlist.board;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party that waits, and the place that is kept for it while it makes up its mind.
 *
 * @param joined the list's version when it joined, which grows down the line and never changes
 */
record Wait(
        WaitId id,
        @Nullable CustomerId customer,
        @Nullable GuestContact guest,
        LocalDateTime from,
        LocalDateTime to,
        int partySize,
        Instant since,
        long joined,
        @Nullable Offer offer) {
    static Wait of(WaitlistJoined joined, long version) {
        return new Wait(
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

    Wait offered(PlaceOffered place) {
        var tables = place.tables().stream()
                .sorted(Comparator.comparing(TableId::toString))
                .toList();
        return new Wait(
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

    Wait knownAs(@Nullable GuestContact contact) {
        return new Wait(id, customer, contact, from, to, partySize, since, joined, offer);
    }

    record Offer(Stay stay, List<TableId> tables, Instant until) {}
}
