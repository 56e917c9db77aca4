package dev.ross.query.seating.hails;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
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
@ProcessingGroup(HailBoards.NAME)
class HailBoardProjection {
    private final HailBoards boards;

    HailBoardProjection(HailBoards boards) {
        this.boards = boards;
    }

    @EventHandler
    void on(ServerHailed hailed, LogPosition at) {
        update(hailed, at, board -> board.raised(hailed));
    }

    @EventHandler
    void on(HailClaimed claimed, LogPosition at) {
        update(claimed, at, board -> board.claimed(claimed));
    }

    @EventHandler
    void on(HailEscalated escalated, LogPosition at) {
        update(escalated, at, board -> board.escalated(escalated));
    }

    @EventHandler
    void on(HailResolved resolved, LogPosition at) {
        update(resolved, at, board -> board.over(resolved.seating(), resolved.hail()));
    }

    @EventHandler
    void on(HailWithdrawn withdrawn, LogPosition at) {
        update(withdrawn, at, board -> board.over(withdrawn.seating(), withdrawn.hail()));
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

    private void update(SeatingEvent event, LogPosition at, UnaryOperator<HailBoard> change) {
        boards.update(event.seating().restaurant(), at, change);
    }
}
