package dev.ross.command.order.decision;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about the refused commands of tablets. */
@Component
class OrderOfflineCommands {
    private final OrderChanges changes;

    OrderOfflineCommands(OrderChanges changes) {
        this.changes = changes;
    }

    @CommandHandler
    CommandOutcome handle(KeepRefusedCommand keep, MetaData metaData) {
        return changes.record(keep, metaData, (order, now) -> order.offline().keepRefused(keep, now));
    }

    @CommandHandler
    CommandOutcome handle(ClearRefusedCommand clear, MetaData metaData) {
        return changes.record(clear, metaData, (order, now) -> order.offline().clear(clear, now));
    }
}
