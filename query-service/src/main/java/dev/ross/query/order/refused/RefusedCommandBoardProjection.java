package dev.ross.query.order.refused;

import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
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
@ProcessingGroup(RefusedCommandBoards.NAME)
class RefusedCommandBoardProjection {
    private final RefusedCommandBoards boards;

    RefusedCommandBoardProjection(RefusedCommandBoards boards) {
        this.boards = boards;
    }

    @EventHandler
    void on(OfflineCommandRefused refused, LogPosition at) {
        update(refused, at, board -> board.refused(refused));
    }

    @EventHandler
    void on(RefusedCommandCleared cleared, LogPosition at) {
        update(cleared, at, board -> board.cleared(cleared));
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

    private void update(SeatingEvent event, LogPosition at, UnaryOperator<RefusedCommandBoard> change) {
        boards.update(event.seating().restaurant(), at, change);
    }

    private void update(OrderEvent event, LogPosition at, UnaryOperator<RefusedCommandBoard> change) {
        boards.update(event.order().restaurant(), at, change);
    }
}
