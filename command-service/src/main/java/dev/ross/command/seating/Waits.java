package dev.ross.command.seating;

import dev.ross.command.platform.axon.CacheWeight;
import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.contracts.waitlist.WaitlistId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who waits, read before anything is opened: it tells whose book to open first. */
@Component
class Waits {
    private final Followed<Map<WaitId, CustomerId>> known;

    Waits(Following following) {
        this.known = following.streams(
                "waitlist:",
                (before, event) -> after(before, (WaitlistEvent) event),
                waits -> CacheWeight.ELEMENT * (1 + waits.size()));
    }

    /** Nobody's, where staff wrote someone down or nobody waits under that name. */
    @Nullable
    CustomerId customerOf(WaitId wait) {
        return known.of(wait.list().toString()).map(waits -> waits.get(wait)).orElse(null);
    }

    /** This node's index of the list was behind: it is read again. */
    void forget(WaitlistId list) {
        known.forget(list.toString());
    }

    /** Changed in place, since it is read by many while one thread follows; who no longer waits is forgotten. */
    private static Map<WaitId, CustomerId> after(@Nullable Map<WaitId, CustomerId> before, WaitlistEvent event) {
        var waits = before == null ? new ConcurrentHashMap<WaitId, CustomerId>() : before;
        switch (event) {
            case WaitlistJoined joined -> {
                if (joined.customer() != null) waits.put(joined.waiting(), joined.customer());
            }
            case PlaceOffered offered -> {}
            case WaitContactChanged changed -> {}
            case OfferAccepted gone -> waits.remove(gone.waiting());
            case OfferLapsed gone -> waits.remove(gone.waiting());
            case WaitlistLeft gone -> waits.remove(gone.waiting());
            case WaitEnded gone -> waits.remove(gone.waiting());
        }
        return waits;
    }
}
