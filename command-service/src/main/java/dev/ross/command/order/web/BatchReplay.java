package dev.ross.command.order.web;

import dev.ross.command.order.OrderIndex;
import dev.ross.command.order.web.BatchOutcome.CommandDecision;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.offline.RefusalReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out the commands of a batch one after another, each in a unit of work of its own. After one that could not be
 * decided the others are not tried: the tablet sends them again.
 */
@Component
class BatchReplay {
    /** How long a batch may take before the rest of it is left. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final RefusalReason LATE =
            new RefusalReason("TOO_LATE", "The batch took too long; send what is left again.");

    private final OrderIndex orders;
    private final RecordedCommands recorded;
    private final RecordedCommandSender sender;

    BatchReplay(OrderIndex orders, RecordedCommands recorded, RecordedCommandSender sender) {
        this.orders = orders;
        this.recorded = recorded;
        this.sender = sender;
    }

    /**
     * @throws dev.ross.contracts.RejectedException if there is no such order
     */
    List<BatchOutcome> replay(OrderId order, List<ReceivedCommand> received, BatchSender from) {
        orders.seatingOf(order);
        var until = System.nanoTime() + LONGEST.toNanos();
        var outcomes = new ArrayList<BatchOutcome>();
        @Nullable RefusalReason stopped = null;
        for (var each : received) {
            var command = recorded.of(order, each, from.actor());
            if (stopped == null && System.nanoTime() > until) stopped = LATE;
            var outcome = stopped == null
                    ? sender.send(order, command, from)
                    : BatchOutcome.notTried(command.origin().id(), stopped);
            if (outcome.outcome() == CommandDecision.NOT_TRIED) stopped = outcome.reason();
            outcomes.add(outcome);
        }
        return List.copyOf(outcomes);
    }
}
