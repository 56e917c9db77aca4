package dev.ross.query.order.kitchen;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.query.platform.axon.log.LogPosition;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(KitchenBoards.NAME)
class KitchenBoardProjection {
    private final KitchenBoards boards;

    KitchenBoardProjection(KitchenBoards boards) {
        this.boards = boards;
    }

    @EventHandler
    void on(TicketsFired fired, LogPosition at) {
        update(fired, at, board -> board.fired(fired));
    }

    @EventHandler
    void on(PartsReady ready, LogPosition at) {
        update(ready, at, board -> board.reached(ready, ready.parts(), PartStatus.READY));
    }

    @EventHandler
    void on(PartsRecalled recalled, LogPosition at) {
        update(recalled, at, board -> board.recalled(recalled));
    }

    @EventHandler
    void on(PartsServed served, LogPosition at) {
        update(served, at, board -> board.reached(served, served.parts(), PartStatus.SERVED));
    }

    @EventHandler
    void on(VoidAcknowledged seen, LogPosition at) {
        update(seen, at, board -> board.acknowledged(seen));
    }

    @EventHandler
    void on(LineVoided voided, LogPosition at) {
        update(voided, at, board -> board.voided(voided));
    }

    @EventHandler
    void on(LinesMovedOut out, LogPosition at) {
        update(out, at, board -> board.moved(out));
    }

    @EventHandler
    void on(OrderMoved moved, LogPosition at) {
        update(moved, at, board -> board.moved(moved));
    }

    @EventHandler
    void on(GuestsSeated seated, LogPosition at) {
        update(seated, at, board -> board.seated(seated.seating(), seated.tables()));
    }

    @EventHandler
    void on(WalkInCreated sat, LogPosition at) {
        update(sat, at, board -> board.seated(sat.seating(), sat.tables()));
    }

    @EventHandler
    void on(TableAssigned moved, LogPosition at) {
        update(moved, at, board -> board.moved(moved.seating(), moved.tables()));
    }

    @EventHandler
    void on(SeatingClosed closed, LogPosition at) {
        update(closed, at, board -> board.left(closed.seating(), closed.at()));
    }

    @EventHandler
    void on(SeatingReinstated reinstated, LogPosition at) {
        var seating = reinstated.seating();
        if (reinstated.to() == SeatingStatus.SEATED) update(reinstated, at, board -> board.back(seating));
        else update(reinstated, at, board -> board.left(seating, reinstated.at()));
    }

    @ResetHandler
    void forget() {
        boards.empty();
    }

    private void update(OrderEvent event, LogPosition at, UnaryOperator<KitchenBoard> change) {
        boards.update(event.order().restaurant(), at, change);
    }

    private void update(SeatingEvent event, LogPosition at, UnaryOperator<KitchenBoard> change) {
        boards.update(event.seating().restaurant(), at, change);
    }
}
