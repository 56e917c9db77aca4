package dev.ross.query.till.day;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.till.day.ClosedDays.ClosedDay;
import dev.ross.query.till.day.ClosedDays.ClosedDayRecord;
import dev.ross.query.till.day.DayCashMovements.ListedMovement;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ClosedDays.NAME)
class ClosedDayProjection {
    private final ClosedDays days;
    private final DayCashMovements movements;
    private final ClosedDayHeaders restaurants;
    private final ClosedDayStaff staff;

    ClosedDayProjection(
            ClosedDays days, DayCashMovements movements, ClosedDayHeaders restaurants, ClosedDayStaff staff) {
        this.days = days;
        this.movements = movements;
        this.restaurants = restaurants;
        this.staff = staff;
        restaurants.isLookedUpBy(CashMoved.class, CashMoved::restaurant);
        restaurants.isLookedUpBy(DayClosed.class, DayClosed::restaurant);
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        restaurants.update(event.restaurant(), at, header -> header.after(event));
    }

    @EventHandler
    void on(DayClosed closed, LogPosition at) {
        var day = new ClosedDay(closed, restaurants.look(closed.restaurant()));
        days.remember(day.id(), at, new ClosedDayRecord(day));
    }

    @EventHandler
    void on(CashMoved moved, LogPosition at, @SequenceNumber long number) {
        var restaurant = moved.restaurant();
        var currency = restaurants.look(restaurant).currency();
        var movement = CashMovement.of(moved, number, currency);
        movements.remember(
                DayCashMovements.key(restaurant, moved.day(), movement.place()), at, new ListedMovement(movement));
    }

    @EventHandler
    void on(StaffJoined joined, LogPosition at) {
        staff.remember(KnownStaff.key(joined), at, KnownStaff.of(joined));
    }

    @ResetHandler
    void forget() {
        days.empty();
        movements.empty();
        restaurants.empty();
        staff.empty();
    }
}
