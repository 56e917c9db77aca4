package dev.ross.command.order.decision;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_SERVER;

import dev.ross.command.order.decision.OrderFacts.OrderFactsReader;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.platform.security.TeamIndex;
import dev.ross.command.seating.SeatingStore;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands that give an order to another party or another server. */
@Component
class OrderTransferCommands {
    private final SeatedOrders seated;
    private final SeatingStore seatings;
    private final OrderChanges changes;
    private final TeamIndex teams;
    private final OrderFactsReader facts;
    private final ActionBudgets budgets;

    OrderTransferCommands(
            SeatedOrders seated,
            SeatingStore seatings,
            OrderChanges changes,
            TeamIndex teams,
            OrderFactsReader facts,
            ActionBudgets budgets) {
        this.seated = seated;
        this.seatings = seatings;
        this.changes = changes;
        this.teams = teams;
        this.facts = facts;
        this.budgets = budgets;
    }

    @CommandHandler
    CommandOutcome handle(MoveOrder move, MetaData metaData) {
        var now = facts.now();
        var opened = seated.of(move.order(), move.seating());
        var target = seatings.existing(move.seating());
        return once(opened.order(), move.order(), RequestMetadata.by(metaData), root -> {
            root.requireMayChange(budgets.orderChanges());
            if (root.terms().seating().equals(move.seating())) return;
            target.execute(seating -> seating.order().requireMayAttach());
            opened.seating().execute(seating -> seating.order().detach(move.order(), now));
            target.execute(seating -> seating.order().attach(move.order(), now));
            var customer = target.invoke(seating -> seating.state().guest().customer());
            root.transfers().move(move.seating(), customer, move.staff(), now);
        });
    }

    @CommandHandler
    CommandOutcome handle(HandOverOrder hand, MetaData metaData) {
        return changes.make(hand, metaData, (order, now) -> {
            require(teams.isMember(hand.restaurant(), hand.server()), UNKNOWN_SERVER);
            order.transfers().handOver(hand.server(), hand.staff(), now);
        });
    }
}
