package dev.ross.command.order.decision;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.menu.OrderedStock;
import dev.ross.command.order.LineTransitions;
import dev.ross.command.order.OrderIndex;
import dev.ross.command.order.OrderStore;
import dev.ross.command.order.decision.OrderFacts.OrderFactsReader;
import dev.ross.command.order.receipt.OrderTillEntries;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.seating.SeatingStore;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Handles commands about an order together with the seating that has it open: both change in one unit of work, the
 * seating is opened first.
 */
@Component
class SeatedOrderCommands {
    private final SeatedOrders seated;
    private final SeatingStore seatings;
    private final OrderStore orders;
    private final OrderIndex index;
    private final OrderedStock stock;
    private final OrderFactsReader facts;
    private final ActionBudgets budgets;
    private final OrderTillEntries till;

    SeatedOrderCommands(
            SeatedOrders seated,
            SeatingStore seatings,
            OrderStore orders,
            OrderIndex index,
            OrderedStock stock,
            OrderFactsReader facts,
            ActionBudgets budgets,
            OrderTillEntries till) {
        this.seated = seated;
        this.seatings = seatings;
        this.orders = orders;
        this.index = index;
        this.stock = stock;
        this.facts = facts;
        this.budgets = budgets;
        this.till = till;
    }

    /** A repeated request finds the order that it opened, however late it is repeated. */
    @CommandHandler
    CommandOutcome handle(OpenOrder open, MetaData metaData) {
        var read = facts.of(open.restaurant());
        var seating = seatings.existing(open.seating());
        seating.execute(root -> root.state().requireMayBeActedOnBy(open.by()));
        var request = RequestMetadata.by(metaData);
        once(seating, open.seating(), request, root -> {
            if (index.knows(open.order())) return;
            OrderLineCommands.requireMayOrder(open.by(), read);
            root.order().requireMayAttach();
            var isByParty = !OrderLineCommands.isStaff(open.by());
            var lines = LineAddition.prepare(LineTransitions.ofNew(open.order()), open.lines(), isByParty, read, stock);
            root.order().attach(open.order(), read.now());
            orders.newOne(open.order()).execute(order -> {
                order.open(open.order(), read.terms(root.state(), open.server()));
                order.change(budgets.orderChanges(), read.now(), opened -> lines.write(opened, open.notes()));
            });
        });
        return once(orders.existing(open.order()), open.order(), request.withoutExpectation(), opened -> {});
    }

    @CommandHandler
    CommandOutcome handle(SettleOrder settle, MetaData metaData) {
        var now = facts.now();
        var opened = seated.of(settle.order());
        return OrderRequests.once(opened.order(), settle.order(), metaData, now, root -> {
            root.change(budgets.orderChanges(), now, open -> {
                var settled = open.payment().settled(settle.staff(), now);
                till.enter(open, settled, settle.staff(), now);
            });
            opened.seating().execute(visit -> visit.order().detach(settle.order(), now));
        });
    }
}
