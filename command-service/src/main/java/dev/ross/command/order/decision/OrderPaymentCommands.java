package dev.ross.command.order.decision;

import static dev.ross.command.order.decision.OrderBillCommands.created;
import static dev.ross.command.order.decision.OrderBillCommands.reasons;
import static dev.ross.command.order.decision.OrderBillCommands.requireKnown;

import dev.ross.command.order.receipt.OrderTillEntries;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderBillCommand.JoinBill;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about the payment of an order: its bill is asked for, split, paid and refunded. */
@Component
class OrderPaymentCommands {
    private final OrderChanges changes;
    private final OrderTillEntries till;

    OrderPaymentCommands(OrderChanges changes, OrderTillEntries till) {
        this.changes = changes;
        this.till = till;
    }

    @CommandHandler
    CommandOutcome handle(RequestBill request, MetaData metaData) {
        return changes.make(request, metaData, (order, now) -> order.payment().request(now));
    }

    @CommandHandler
    CommandOutcome handle(SplitBill split, MetaData metaData) {
        return changes.make(
                split,
                metaData,
                (order, now) -> order.payment()
                        .divided(split, now)
                        .ifPresent(event -> till.enter(order, event, split.staff(), now)));
    }

    @CommandHandler
    CommandOutcome handle(JoinBill join, MetaData metaData) {
        return changes.make(join, metaData, (order, now) -> order.payment().join(join.staff(), now));
    }

    @CommandHandler
    CommandOutcome handle(RecordPayment payment, MetaData metaData) {
        return created(
                payment.payment(),
                changes.make(
                        payment,
                        metaData,
                        (order, now) -> order.payment()
                                .paid(payment, now)
                                .ifPresent(event -> till.enter(order, event, payment.staff(), now))));
    }

    /** Also after the order is settled: it stays so. */
    @CommandHandler
    CommandOutcome handle(RefundPayment refund, MetaData metaData) {
        var outcome = changes.followDecided(refund, metaData, (order, facts) -> {
            requireKnown(refund.reason(), reasons(facts).refund());
            order.payment()
                    .refunded(refund, facts.now())
                    .ifPresent(event -> till.enter(order, event, refund.staff(), facts.now()));
        });
        return created(refund.refund(), outcome);
    }
}
