package dev.ross.command.order.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.GUESTS_MAY_NOT_ORDER;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_ORDER;

import dev.ross.command.menu.OrderedStock;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.value.Requester;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about what is ordered, and about what goes to the kitchen. */
@Component
class OrderLineCommands {
    private final OrderChanges changes;
    private final OrderedStock stock;

    OrderLineCommands(OrderChanges changes, OrderedStock stock) {
        this.changes = changes;
        this.stock = stock;
    }

    @CommandHandler
    CommandOutcome handle(AddLines add, MetaData metaData) {
        return changes.decide(add, metaData, (order, facts) -> {
            requireMayOrder(add, order.terms());
            requireMayOrder(add.by(), facts);
            LineAddition.prepare(order.lines(), add.lines(), !isStaff(add.by()), facts, stock)
                    .write(order, add.notes());
        });
    }

    /** To a guest, the order of another party does not exist. */
    private static void requireMayOrder(AddLines add, OrderTerms terms) {
        var isThere = add.seating() == null || add.seating().equals(terms.seating());
        require(isThere && add.by().mayActFor(terms.customer()), UNKNOWN_ORDER);
    }

    static void requireMayOrder(Requester by, OrderFacts facts) {
        require(isStaff(by) || facts.rules().policy().orders().guestsMayOrder(), GUESTS_MAY_NOT_ORDER);
    }

    static boolean isStaff(Requester by) {
        return by instanceof Requester.Staff;
    }

    @CommandHandler
    CommandOutcome handle(RemoveLine remove, MetaData metaData) {
        return changes.make(remove, metaData, (order, now) -> {
            var line = order.content().find(remove.line());
            var units = order.lines().remove(remove, now);
            line.ifPresent(known -> stock.giveBack(remove.restaurant(), counted(known.line(), units), now));
        });
    }

    private static Map<MenuItemId, Integer> counted(OrderLine line, int units) {
        var counts = new HashMap<MenuItemId, Integer>();
        if (units > 0) line.counted().forEach(item -> counts.merge(item, units, Integer::sum));
        return counts;
    }

    @CommandHandler
    CommandOutcome handle(HoldLine hold, MetaData metaData) {
        return changes.make(hold, metaData, (order, now) -> order.lines().hold(hold.line(), now));
    }

    @CommandHandler
    CommandOutcome handle(FireLine fire, MetaData metaData) {
        return changes.make(fire, metaData, (order, now) -> order.kitchen().fireLine(fire.line(), now));
    }

    @CommandHandler
    CommandOutcome handle(HoldCourse hold, MetaData metaData) {
        return changes.make(hold, metaData, (order, now) -> order.kitchen().holdCourse(hold.course(), now));
    }

    @CommandHandler
    CommandOutcome handle(FireCourse fire, MetaData metaData) {
        return changes.make(fire, metaData, (order, now) -> order.kitchen().fireCourse(fire.course(), now));
    }
}
