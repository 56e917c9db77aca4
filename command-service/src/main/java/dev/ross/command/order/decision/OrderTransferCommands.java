package dev.ross.command.order.decision;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_SERVER;

import dev.ross.command.order.LineTransfer;
import dev.ross.command.order.Order;
import dev.ross.command.order.OrderStore;
import dev.ross.command.order.TransferTarget;
import dev.ross.command.order.decision.OrderFacts.OrderFactsReader;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.security.TeamIndex;
import dev.ross.command.seating.Seating;
import dev.ross.command.seating.SeatingStore;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Handles commands that give an order, or lines of it, to another party, order or server. */
@Component
class OrderTransferCommands {
    private final SeatedOrders seated;
    private final SeatingStore seatings;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final TeamIndex teams;
    private final OrderFactsReader facts;
    private final OrderChangeLimit limit;

    OrderTransferCommands(
            SeatedOrders seated,
            SeatingStore seatings,
            OrderStore orders,
            OrderChanges changes,
            TeamIndex teams,
            OrderFactsReader facts,
            OrderChangeLimit limit) {
        this.seated = seated;
        this.seatings = seatings;
        this.orders = orders;
        this.changes = changes;
        this.teams = teams;
        this.facts = facts;
        this.limit = limit;
    }

    @CommandHandler
    CommandOutcome handle(MoveOrder move, MetaData metaData) {
        var now = facts.now();
        var opened = seated.of(move.order(), move.seating());
        var target = seatings.existing(move.seating());
        return once(opened.order(), move.order(), RequestMetadata.by(metaData), root -> {
            root.requireMayChange(limit.of(move));
            if (root.terms().seating().equals(move.seating())) return;
            target.execute(seating -> seating.order().requireMayAttach(move.order()));
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

    /** A party without an open order gets one. */
    @CommandHandler
    CommandOutcome handle(MoveLines move, MetaData metaData) {
        var read = facts.of(move.restaurant());
        var seating = seatings.existing(move.seating());
        var open = seating.invoke(party -> party.orders().open());
        if (open != null) orders.openBoth(move.order(), open);
        return once(orders.existing(move.order()), move.order(), RequestMetadata.by(metaData), from -> {
            from.requireMayChange(limit.of(move));
            var target = open == null ? newOrder(move, from, seating, read) : target(open);
            var lines = from.transfers().prepare(move.lines(), move.opened().local(), target, move.staff(), read.now());
            if (open == null) attach(move.opened(), target, seating, read.now());
            from.change(limit.of(move), read.now(), order -> order.transfers().moveOut(lines));
            moveIn(open == null ? move.opened() : open, lines, read.now());
        });
    }

    private static TransferTarget newOrder(MoveLines move, Order from, Aggregate<Seating> seating, OrderFacts read) {
        seating.execute(party -> party.order().requireMayAttach());
        var server = from.terms().server();
        return TransferTarget.ofNew(move.opened(), seating.invoke(party -> read.terms(party.state(), server)));
    }

    private TransferTarget target(OrderId order) {
        var target = orders.existing(order);
        target.execute(known -> known.requireMayChange(limit.ofMore()));
        return target.invoke(TransferTarget::of);
    }

    private void attach(OrderId order, TransferTarget target, Aggregate<Seating> seating, Instant now) {
        seating.execute(party -> party.order().attach(order, now));
        orders.newOne(order).execute(opened -> opened.open(order, target.terms()));
    }

    private void moveIn(OrderId order, LineTransfer lines, Instant now) {
        orders.existing(order)
                .execute(to -> to.change(
                        limit.ofMore(), now, target -> target.transfers().moveIn(lines)));
    }

    @CommandHandler
    CommandOutcome handle(MergeOrder merge, MetaData metaData) {
        var now = facts.now();
        var opened = seated.of(merge.order(), merge.into());
        return once(opened.order(), merge.order(), RequestMetadata.by(metaData), from -> {
            from.requireMayChange(limit.of(merge));
            from.transfers().requireMayMerge();
            var target = target(merge.into());
            var all = from.transfers().all();
            var lines = from.transfers().prepare(all, merge.move(), target, merge.staff(), now);
            from.change(limit.of(merge), now, order -> {
                if (!all.isEmpty()) order.transfers().moveOut(lines);
                order.transfers().merge(merge.into(), merge.staff(), now);
            });
            if (!all.isEmpty()) moveIn(merge.into(), lines, now);
            opened.seating().execute(party -> party.order().detach(merge.order(), now));
        });
    }
}
