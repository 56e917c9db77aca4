package dev.ross.command.order.decision;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderLineCommand.AcknowledgeVoid;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.RecallTicket;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands of the kitchen and of those who serve: what is ready, and what was brought. */
@Component
class OrderKitchenCommands {
    private final OrderChanges changes;

    OrderKitchenCommands(OrderChanges changes) {
        this.changes = changes;
    }

    @CommandHandler
    CommandOutcome handle(MarkLineReady mark, MetaData metaData) {
        return changes.follow(mark, metaData, (order, now) -> order.kitchen().markReady(mark.line(), mark.part(), now));
    }

    @CommandHandler
    CommandOutcome handle(MarkLineServed mark, MetaData metaData) {
        return changes.follow(
                mark, metaData, (order, now) -> order.kitchen().markServed(mark.line(), mark.part(), now));
    }

    @CommandHandler
    CommandOutcome handle(MarkTicketReady mark, MetaData metaData) {
        return changes.follow(mark, metaData, (order, now) -> order.kitchen().markReady(mark.ticket(), now));
    }

    @CommandHandler
    CommandOutcome handle(AcknowledgeVoid seen, MetaData metaData) {
        return changes.follow(seen, metaData, (order, now) -> order.acknowledgeVoid(seen.ticket(), now));
    }

    @CommandHandler
    CommandOutcome handle(RecallTicket recall, MetaData metaData) {
        return changes.follow(recall, metaData, (order, now) -> order.kitchen().recall(recall.ticket(), now));
    }
}
