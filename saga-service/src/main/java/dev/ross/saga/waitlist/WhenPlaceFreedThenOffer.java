package dev.ross.saga.waitlist;

import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistId;
import dev.ross.saga.platform.axon.Intentions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whatever may leave a place free, and whoever begins to wait, has the list of that day looked at. */
@Component
@DisallowReplay
@ProcessingGroup("waitlist-offers")
class WhenPlaceFreedThenOffer {
    @EventHandler
    void on(HoldReleased released, Intentions intend) {
        offer(released.day(), intend);
    }

    @EventHandler
    void on(HoldMoved moved, Intentions intend) {
        offer(moved.day(), intend);
    }

    @EventHandler
    void on(TableUnblocked unblocked, Intentions intend) {
        offer(unblocked.day(), intend);
    }

    @EventHandler
    void on(WaitlistJoined joined, Intentions intend) {
        intend.to(new OfferPlace(joined.waiting().list()));
    }

    private static void offer(ServiceDayId day, Intentions intend) {
        intend.to(new OfferPlace(new WaitlistId(day.restaurant(), day.date())));
    }
}
