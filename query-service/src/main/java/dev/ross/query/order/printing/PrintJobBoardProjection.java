package dev.ross.query.order.printing;

import dev.ross.contracts.printing.PrintJobEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(PrintJobBoards.NAME)
class PrintJobBoardProjection {
    private final PrintJobBoards boards;

    PrintJobBoardProjection(PrintJobBoards boards) {
        this.boards = boards;
    }

    @EventHandler
    void on(PrintJobEvent event, LogPosition at, @SequenceNumber long version) {
        boards.update(event.job().restaurant(), at, board -> board.after(event, version));
    }

    @ResetHandler
    void forget() {
        boards.empty();
    }
}
