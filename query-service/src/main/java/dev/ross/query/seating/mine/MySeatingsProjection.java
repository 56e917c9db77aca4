package dev.ross.query.seating.mine;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.query.platform.axon.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(MySeatingsStore.NAME)
class MySeatingsProjection {
    private final MySeatingsStore lists;
    private final Owners owners;
    private final RestaurantNames names;

    MySeatingsProjection(MySeatingsStore lists, Owners owners, RestaurantNames names) {
        this.lists = lists;
        this.owners = owners;
        this.names = names;
        owners.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(RestaurantRegistered registered, Position at) {
        names.update(
                registered.restaurant(),
                at,
                before -> new RestaurantName(registered.profile().name()));
    }

    @EventHandler
    void on(ProfileChanged changed, Position at) {
        names.update(
                changed.restaurant(),
                at,
                before -> new RestaurantName(changed.profile().name()));
    }

    @EventHandler
    void on(SeatingEvent event, Position at, @SequenceNumber long version) {
        if (event instanceof SeatingCreated created) begin(created, at);
        else change(event, at, version);
    }

    @ResetHandler
    void forget() {
        lists.empty();
        owners.empty();
        names.empty();
    }

    private void begin(SeatingCreated created, Position at) {
        var customer = created.customer();
        if (customer == null) return;
        owners.remember(created.seating(), at, new Owner(customer));
        lists.update(customer, at, list -> list.with(MySeating.of(created)));
    }

    private void change(SeatingEvent event, Position at, long version) {
        var customer = owners.look(event.seating()).customer();
        if (customer == null) return;
        lists.update(
                customer,
                at,
                list -> list.change(
                        event.seating(), seating -> told(seating, event).seen(version)));
    }

    private static MySeating told(MySeating seating, SeatingEvent event) {
        return switch (event) {
            case SeatingAccepted accepted -> seating.became(SeatingStatus.ACCEPTED);
            case SeatingDeclined declined -> seating.became(SeatingStatus.DECLINED, declined.alternatives());
            case SeatingCancelled cancelled -> seating.became(SeatingStatus.CANCELLED);
            case SeatingExpired expired -> seating.became(SeatingStatus.EXPIRED, expired.alternatives());
            case GuestsSeated seated -> seating.became(SeatingStatus.SEATED);
            case GuestsMarkedNoShow missed -> seating.missed(missed.at());
            case NoShowDisputed disputed ->
                seating.disputed(disputed.statement().value());
            case SeatingReinstated back -> seating.became(back.to()).promised(back.answerBy());
            case SeatingClosed closed -> seating.became(SeatingStatus.CLOSED);
            case SeatingLapsed lapsed -> seating.became(SeatingStatus.LAPSED);
            case SeatingAmended to -> seating.amended(to);
            case AmendmentRequested asked -> seating.asked(MySeating.Wished.of(asked));
            case AmendmentRefused refused -> seating.asked(null);
            default -> seating;
        };
    }
}
