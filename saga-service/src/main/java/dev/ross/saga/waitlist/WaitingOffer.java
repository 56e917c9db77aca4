package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guest on the waitlist and their last offer, folded from the events of the list.
 *
 * @param stands whether the offer may still be accepted
 * @param lapsed whether it ended without an answer
 */
record WaitingOffer(
        @Nullable WaitlistJoined joined, @Nullable PlaceOffered offer, boolean stands, boolean lapsed) {
    private static final WaitingOffer NOTHING = new WaitingOffer(null, null, false, false);

    static WaitingOffer of(WaitId id, StreamHistory history) {
        return history.of("waitlist", id.list(), NOTHING, (known, event) -> known.after(event, id));
    }

    private WaitingOffer after(Object event, WaitId id) {
        if (!(event instanceof WaitlistEvent one) || !one.waiting().equals(id)) return this;
        return switch (one) {
            case WaitlistJoined first -> new WaitingOffer(first, null, false, false);
            case PlaceOffered place -> new WaitingOffer(joined, place, true, false);
            case OfferLapsed gone -> new WaitingOffer(joined, offer, false, true);
            case OfferAccepted taken -> new WaitingOffer(joined, offer, false, false);
            case WaitContactChanged changed -> withGuest(changed.guest());
            case WaitlistLeft left -> new WaitingOffer(joined, offer, false, false);
            case WaitEnded ended -> new WaitingOffer(joined, offer, false, false);
        };
    }

    private WaitingOffer withGuest(Personal<GuestContact> guest) {
        if (joined == null) return this;
        var known = new WaitlistJoined(
                joined.waiting(), joined.customer(), guest, joined.from(), joined.to(), joined.party(), joined.at());
        return new WaitingOffer(known, offer, stands, lapsed);
    }

    /** Whether this message about it is true and of use. */
    boolean isCurrent(NotificationTemplate template, Instant now) {
        return offer != null
                && MessageRules.isCurrent(
                        template, stands, lapsed, offer.until(), offer.stay().from(), now);
    }
}
