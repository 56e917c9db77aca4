package dev.ross.command.seating;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who waits, read before anything is opened: it tells whose book to open first. */
@Component
class Waits {
    private final Followed<Map<WaitId, CustomerId>> known;

    Waits(Following following) {
        this.known = following.streams("waitlist:", (before, event) -> after(before, (WaitlistEvent) event));
    }

    /** Nobody's, where staff wrote someone down or nobody waits under that name. */
    @Nullable
    CustomerId customerOf(WaitId wait) {
        return known.of(wait.list().toString()).map(waits -> waits.get(wait)).orElse(null);
    }

    private static Map<WaitId, CustomerId> after(@Nullable Map<WaitId, CustomerId> before, WaitlistEvent event) {
        var waits = before == null ? new HashMap<WaitId, CustomerId>() : new HashMap<>(before);
        if (event instanceof WaitlistJoined joined && joined.customer() != null)
            waits.put(joined.waiting(), joined.customer());
        return waits;
    }
}
