package dev.ross.query.seating.floor;

import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.order.SeatingOrder;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(FloorStateStore.NAME)
class FloorPlanProjection {
    private final FloorStateStore floors;
    private final FloorDayStore days;
    private final ExpectedParties expected;

    FloorPlanProjection(FloorStateStore floors, FloorDayStore days, ExpectedParties expected) {
        this.floors = floors;
        this.days = days;
        this.expected = expected;
        expected.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at, @SequenceNumber long version) {
        floors.update(event.restaurant(), at, floor -> floor.after(event, version));
    }

    @EventHandler
    void on(ServiceDayEvent event, LogPosition at, @Timestamp Instant when) {
        days.update(event.day(), at, day -> day.after(event, when));
    }

    @EventHandler
    void on(SeatingCreated created, LogPosition at) {
        var online = created.source() == SeatingSource.ONLINE;
        var party = FloorDay.Party.of(created.seating(), created.party(), created.stay(), online);
        expect(party.knownAs(created.guest()), at);
    }

    @EventHandler
    void on(WalkInCreated created, LogPosition at) {
        var party = FloorDay.Party.of(created.seating(), created.party(), created.stay(), false);
        expect(party.knownAs(created.guest()), at);
    }

    @EventHandler
    void on(SeatingAmended to, LogPosition at) {
        var before = expected.look(to.seating()).party();
        if (before == null) return;
        if (!before.stay().serviceDate().equals(to.stay().serviceDate())) forget(before, at);
        expect(before.after(to).at(to.stay(), to.party().guests()), at);
    }

    @EventHandler
    void on(GuestContactChanged changed, LogPosition at) {
        var before = expected.look(changed.seating()).party();
        if (before != null) expect(before.knownAs(changed.guest()), at);
    }

    @EventHandler
    void on(LatenessAnnounced announced, LogPosition at) {
        var before = expected.look(announced.seating()).party();
        if (before != null) expect(before.after(announced), at);
    }

    @EventHandler
    void on(SeatingDeclined declined, LogPosition at) {
        forget(declined.seating(), at);
    }

    @EventHandler
    void on(SeatingCancelled cancelled, LogPosition at) {
        forget(cancelled.seating(), at);
    }

    @EventHandler
    void on(SeatingExpired expired, LogPosition at) {
        forget(expired.seating(), at);
    }

    @EventHandler
    void on(GuestsMarkedNoShow missed, LogPosition at) {
        forget(missed.seating(), at);
    }

    @EventHandler
    void on(SeatingLapsed lapsed, LogPosition at) {
        forget(lapsed.seating(), at);
    }

    @EventHandler
    void on(ServerHailed hailed, LogPosition at) {
        floors.update(hailed.seating().restaurant(), at, floor -> floor.calling(hailed));
    }

    @EventHandler
    void on(HailResolved resolved, LogPosition at) {
        var seating = resolved.seating();
        floors.update(seating.restaurant(), at, floor -> floor.answered(seating, resolved.hail()));
    }

    @EventHandler
    void on(HailWithdrawn withdrawn, LogPosition at) {
        var seating = withdrawn.seating();
        floors.update(seating.restaurant(), at, floor -> floor.answered(seating, withdrawn.hail()));
    }

    @EventHandler
    void on(SeatingOrderEvent event, LogPosition at) {
        order(event.seating(), at, order -> order.after(event));
    }

    @EventHandler
    void on(OrderStageReached reached, LogPosition at) {
        order(reached.seating(), at, order -> order.after(reached));
    }

    @EventHandler
    void on(SeatingClosed closed, LogPosition at) {
        floors.update(closed.seating().restaurant(), at, floor -> floor.left(closed.seating()));
        forget(closed.seating(), at);
    }

    /** Expects the party again; if it is not seated after all, its calls end, and its order is forgotten. */
    @EventHandler
    void on(SeatingReinstated back, LogPosition at) {
        if (back.to() != SeatingStatus.SEATED)
            floors.update(back.seating().restaurant(), at, floor -> floor.left(back.seating()));
        var party = expected.look(back.seating()).party();
        if (party != null) expect(party.after(back), at);
    }

    @ResetHandler
    void forget() {
        floors.empty();
        days.empty();
        expected.empty();
    }

    private void order(SeatingId seating, LogPosition at, UnaryOperator<SeatingOrder> change) {
        floors.update(seating.restaurant(), at, floor -> floor.with(seating, change.apply(floor.orderOf(seating))));
    }

    private void expect(FloorDay.Party party, LogPosition at) {
        expected.update(party.seating(), at, before -> new ExpectedParty(party));
        days.update(party.day(), at, day -> day.expecting(party));
    }

    /** Removes the party: a seating that is over holds no tables and is not shown. */
    private void forget(SeatingId seating, LogPosition at) {
        var party = expected.look(seating).party();
        if (party != null) forget(party, at);
    }

    private void forget(FloorDay.Party party, LogPosition at) {
        days.update(party.day(), at, day -> day.without(party));
    }
}
