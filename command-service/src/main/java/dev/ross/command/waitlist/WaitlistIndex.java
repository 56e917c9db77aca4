package dev.ross.command.waitlist;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lock-free index of waitlist entries, read before anything is opened: maps each to the guest whose record is opened
 * first.
 */
@Component
class WaitlistIndex {
    private final StreamFold<Map<WaitId, CustomerId>> known;

    WaitlistIndex(StreamFolds folds) {
        this.known = folds.fold(
                StreamKind.WAITLIST.prefix(),
                (before, event) -> after(before, (WaitlistEvent) event),
                waits -> CacheWeight.ELEMENT * (1 + waits.size()));
    }

    /** The waiting guest; absent for an entry made by staff, or if there is no such entry. */
    @Nullable
    CustomerId customerOf(WaitId wait) {
        return known.of(wait.list().toString()).map(waits -> waits.get(wait)).orElse(null);
    }

    /** Evicts this node's index of the list after it turned out to be stale. */
    void forget(WaitlistId list) {
        known.forget(list.toString());
    }

    /** Modifies a concurrent map, since many threads read it while one applies events; ended entries are removed. */
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
