package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.saga.platform.axon.CommandOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Policy that requests prints of tickets, of what is voided of them, and of where they move. */
@Component
@DisallowReplay
@ProcessingGroup("ticket-prints")
class WhenKitchenIsToldThenRequestPrints {
    @EventHandler
    void on(TicketsFired fired, @SequenceNumber long number, CommandOutbox outbox) {
        outbox.add(new PrintOrderEvent(fired.order(), number));
    }

    @EventHandler
    void on(LineVoided voided, @SequenceNumber long number, CommandOutbox outbox) {
        outbox.add(new PrintOrderEvent(voided.order(), number));
    }

    @EventHandler
    void on(LinesMovedIn moved, @SequenceNumber long number, CommandOutbox outbox) {
        outbox.add(new PrintOrderEvent(moved.order(), number));
    }
}
