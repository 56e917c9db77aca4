package dev.ross.query.till;

import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.till.TillEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.staff.KnownStaff;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(TillStates.NAME)
class TillProjection {
    private final TillStates tills;
    private final TillStaff staff;

    TillProjection(TillStates tills, TillStaff staff) {
        this.tills = tills;
        this.staff = staff;
    }

    @EventHandler
    void on(TillEvent event, LogPosition at, @SequenceNumber long version) {
        tills.update(event.restaurant(), at, till -> till.after(event, version));
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        tills.update(event.restaurant(), at, till -> till.after(event));
    }

    @EventHandler
    void on(OrderOpened opened, LogPosition at) {
        update(
                opened,
                at,
                running -> running.opened(opened.order(), opened.terms().seating()));
    }

    @EventHandler
    void on(OrderMoved moved, LogPosition at) {
        update(moved, at, running -> running.moved(moved.order(), moved.seating()));
    }

    @EventHandler
    void on(OrderMerged merged, LogPosition at) {
        update(merged, at, running -> running.over(merged.order()));
    }

    @EventHandler
    void on(OrderSettled settled, LogPosition at) {
        update(settled, at, running -> running.over(settled.order()));
    }

    @EventHandler
    void on(GuestsSeated seated, LogPosition at) {
        update(seated, at, running -> running.seated(seated.seating(), seated.tables()));
    }

    @EventHandler
    void on(WalkInCreated sat, LogPosition at) {
        update(sat, at, running -> running.seated(sat.seating(), sat.tables()));
    }

    @EventHandler
    void on(TableAssigned moved, LogPosition at) {
        update(moved, at, running -> running.changed(moved.seating(), moved.tables()));
    }

    @EventHandler
    void on(SeatingClosed closed, LogPosition at) {
        update(closed, at, running -> running.left(closed.seating(), closed.at()));
    }

    @EventHandler
    void on(SeatingReinstated reinstated, LogPosition at) {
        var seating = reinstated.seating();
        if (reinstated.to() == SeatingStatus.SEATED) update(reinstated, at, running -> running.back(seating));
        else update(reinstated, at, running -> running.left(seating, reinstated.at()));
    }

    @EventHandler
    void on(StaffJoined joined, LogPosition at) {
        staff.remember(KnownStaff.key(joined), at, KnownStaff.of(joined));
    }

    @ResetHandler
    void forget() {
        tills.empty();
        staff.empty();
    }

    private void update(OrderEvent event, LogPosition at, UnaryOperator<RunningService> change) {
        tills.update(event.order().restaurant(), at, till -> till.with(change.apply(till.running())));
    }

    private void update(SeatingEvent event, LogPosition at, UnaryOperator<RunningService> change) {
        tills.update(event.seating().restaurant(), at, till -> till.with(change.apply(till.running())));
    }
}
