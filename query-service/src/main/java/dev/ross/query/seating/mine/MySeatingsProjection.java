package dev.ross.query.seating.mine;

import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(MySeatingsStore.NAME)
class MySeatingsProjection {
    private final MySeatingsStore lists;
    private final EndedSeatingsStore ended;
    private final KnownSeatings seatings;
    private final KnownRestaurants restaurants;

    MySeatingsProjection(
            MySeatingsStore lists, EndedSeatingsStore ended, KnownSeatings seatings, KnownRestaurants restaurants) {
        this.ended = ended;
        this.lists = lists;
        this.seatings = seatings;
        this.restaurants = restaurants;
        seatings.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(RestaurantRegistered registered, LogPosition at) {
        restaurants.update(
                registered.restaurant(),
                at,
                known -> known.called(registered.profile().name()));
    }

    @EventHandler
    void on(ProfileChanged changed, LogPosition at) {
        restaurants.update(
                changed.restaurant(),
                at,
                known -> known.called(changed.profile().name()));
    }

    @EventHandler
    void on(BookingPolicySet set, LogPosition at) {
        restaurants.update(set.restaurant(), at, known -> known.by(set.policy()));
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at, @SequenceNumber long version) {
        if (event instanceof SeatingCreated created) begin(created, at);
        else change(event, at, version);
    }

    @ResetHandler
    void forget() {
        lists.empty();
        ended.empty();
        seatings.empty();
        restaurants.empty();
    }

    private void begin(SeatingCreated created, LogPosition at) {
        var customer = created.customer();
        if (customer == null) return;
        var first = MySeating.of(created);
        seatings.update(created.seating(), at, known -> known.began(customer, first));
        lists.update(customer, at, list -> list.with(first));
    }

    /**
     * Applies an event to the seating and its lists. After a crash, an event that its version shows to be applied
     * already is skipped: its lists were written with it.
     */
    private void change(SeatingEvent event, LogPosition at, long version) {
        var known = seatings.look(event.seating());
        var customer = known.customer();
        var before = known.seating();
        if (customer == null || before == null || version < before.version()) return;
        var now = evolve(before, event).with(before.said().after(event)).seen(version);
        seatings.update(event.seating(), at, seating -> seating.became(now));
        leave(customer, before, now, at);
        arrive(customer, before, now, at);
    }

    private void leave(CustomerId customer, MySeating before, MySeating now, LogPosition at) {
        if (before.isOpen()) {
            if (!now.isOpen()) lists.update(customer, at, list -> list.without(before.id()));
            return;
        }
        var month = EndedMonthLinks.of(before);
        if (!now.isOpen() && month.equals(EndedMonthLinks.of(now))) return;
        lists.update(customer, at, list -> list.counting(month, -1));
        ended.update(EndedMonthLinks.key(customer, month), at, page -> page.without(before.id()));
    }

    private void arrive(CustomerId customer, MySeating before, MySeating now, LogPosition at) {
        if (now.isOpen()) {
            lists.update(customer, at, list -> list.with(now));
            return;
        }
        var month = EndedMonthLinks.of(now);
        if (before.isOpen() || !month.equals(EndedMonthLinks.of(before)))
            lists.update(customer, at, list -> list.counting(month, 1));
        ended.update(EndedMonthLinks.key(customer, month), at, page -> page.with(now));
    }

    private static MySeating evolve(MySeating seating, SeatingEvent event) {
        return switch (event) {
            case SeatingDeclined declined -> seating.became(SeatingStatus.DECLINED, declined.alternatives());
            case SeatingExpired expired -> seating.became(SeatingStatus.EXPIRED, expired.alternatives());
            case GuestsMarkedNoShow missed -> seating.missed(missed.at());
            case NoShowDisputed disputed ->
                seating.disputed(disputed.statement().value());
            case SeatingReinstated back -> seating.became(back.to()).promised(back.answerBy());
            case SeatingAmended to -> seating.amended(to);
            case NotesChanged changed -> seating.noted(changed);
            case AmendmentRequested asked -> seating.asked(MySeating.RequestedAmendment.of(OpenAmendment.of(asked)));
            case AmendmentRefused refused -> seating.asked(null);
            default -> SeatingStatus.after(event).map(seating::became).orElse(seating);
        };
    }
}
