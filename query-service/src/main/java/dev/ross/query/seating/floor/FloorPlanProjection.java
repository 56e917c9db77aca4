package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.platform.axon.Position;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Rooms.NAME)
class FloorPlanProjection {
    private final Rooms rooms;
    private final Nights nights;
    private final ExpectedParties expected;

    FloorPlanProjection(Rooms rooms, Nights nights, ExpectedParties expected) {
        this.rooms = rooms;
        this.nights = nights;
        this.expected = expected;
        expected.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
    }

    @EventHandler
    void on(RestaurantEvent event, Position at, @SequenceNumber long version) {
        rooms.update(event.restaurant(), at, room -> room.after(event, version));
    }

    @EventHandler
    void on(ServiceDayEvent event, Position at, @Timestamp Instant when) {
        nights.update(event.day(), at, night -> told(night, event, when));
    }

    @EventHandler
    void on(SeatingCreated created, Position at) {
        var online = created.source() == Source.ONLINE;
        var party = Night.Party.of(created.seating(), created.party(), created.stay(), online);
        expect(party.knownAs(created.guest()), at);
    }

    @EventHandler
    void on(WalkInCreated created, Position at) {
        var party = Night.Party.of(created.seating(), created.party(), created.stay(), false);
        expect(party.knownAs(created.guest()), at);
    }

    @EventHandler
    void on(SeatingAmended to, Position at) {
        var before = expected.look(to.seating()).party();
        if (before == null) return;
        if (!before.stay().serviceDate().equals(to.stay().serviceDate())) forget(before, at);
        expect(before.at(to.stay(), to.party().guests()), at);
    }

    @EventHandler
    void on(GuestContactChanged changed, Position at) {
        var before = expected.look(changed.seating()).party();
        if (before != null) expect(before.knownAs(changed.guest()), at);
    }

    @EventHandler
    void on(SeatingDeclined declined, Position at) {
        forget(declined.seating(), at);
    }

    @EventHandler
    void on(SeatingCancelled cancelled, Position at) {
        forget(cancelled.seating(), at);
    }

    @EventHandler
    void on(SeatingExpired expired, Position at) {
        forget(expired.seating(), at);
    }

    @EventHandler
    void on(GuestsMarkedNoShow missed, Position at) {
        forget(missed.seating(), at);
    }

    @EventHandler
    void on(SeatingLapsed lapsed, Position at) {
        forget(lapsed.seating(), at);
    }

    @EventHandler
    void on(ServerHailed hailed, Position at) {
        rooms.update(hailed.seating().restaurant(), at, room -> room.calling(hailed));
    }

    @EventHandler
    void on(HailResolved resolved, Position at) {
        var seating = resolved.seating();
        rooms.update(seating.restaurant(), at, room -> room.answered(seating, resolved.hail()));
    }

    @EventHandler
    void on(HailWithdrawn withdrawn, Position at) {
        var seating = withdrawn.seating();
        rooms.update(seating.restaurant(), at, room -> room.answered(seating, withdrawn.hail()));
    }

    @EventHandler
    void on(SeatingClosed closed, Position at) {
        rooms.update(closed.seating().restaurant(), at, room -> room.left(closed.seating()));
        forget(closed.seating(), at);
    }

    /** A party that did not sit after all calls no more. */
    @EventHandler
    void on(SeatingReinstated back, Position at) {
        if (back.to() != SeatingStatus.SEATED)
            rooms.update(back.seating().restaurant(), at, room -> room.left(back.seating()));
        var party = expected.look(back.seating()).party();
        if (party != null) expect(party, at);
    }

    @ResetHandler
    void forget() {
        rooms.empty();
        nights.empty();
        expected.empty();
    }

    private void expect(Night.Party party, Position at) {
        expected.update(party.seating(), at, before -> new ExpectedParty(party));
        nights.update(dayOf(party), at, night -> night.expecting(party));
    }

    /** Whose visit or request is over holds no table any more, and so is not shown. */
    private void forget(SeatingId seating, Position at) {
        var party = expected.look(seating).party();
        if (party != null) forget(party, at);
    }

    private void forget(Night.Party party, Position at) {
        nights.update(dayOf(party), at, night -> night.without(party));
    }

    private static ServiceDayId dayOf(Night.Party party) {
        return new ServiceDayId(party.seating().restaurant(), party.stay().serviceDate());
    }

    private static Night told(Night night, ServiceDayEvent event, Instant when) {
        return switch (event) {
            case TableHeld held ->
                night.holding(Hold.of(held.seating(), held.tables(), held.from(), held.to(), held.covers()));
            case HoldMoved moved ->
                night.holding(Hold.of(moved.seating(), moved.tables(), moved.from(), moved.to(), moved.covers()));
            case HoldExtended extended -> night.extended(extended.seating(), extended.to());
            case TableBlocked blocked -> night.blocked(Blocked.of(blocked));
            case TableUnblocked unblocked -> night.unblocked(unblocked.block());
            case TableOccupied occupied -> night.occupied(occupied.seating(), occupied.at());
            case TableVacated vacated -> night.occupied(vacated.seating(), null);
            case HoldReleased released -> night.released(released.seating(), when);
        };
    }
}
