package dev.ross.command.order.decision;

import static dev.ross.command.order.decision.OrderBillCommands.created;
import static dev.ross.command.order.decision.OrderBillCommands.reasons;
import static dev.ross.command.order.decision.OrderBillCommands.requireKnown;

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

    OrderPaymentCommands(OrderChanges changes) {
        this.changes = changes;
    }

    @CommandHandler
    CommandOutcome handle(RequestBill request, MetaData metaData) {
        return changes.make(request, metaData, (order, now) -> order.payment().request(now));
    }

    @CommandHandler
    CommandOutcome handle(SplitBill split, MetaData metaData) {
        return changes.make(split, metaData, (order, now) -> order.payment().split(split, now));
    }

    @CommandHandler
    CommandOutcome handle(JoinBill join, MetaData metaData) {
        return changes.make(join, metaData, (order, now) -> order.payment().join(join.staff(), now));
    }

    @CommandHandler
    CommandOutcome handle(RecordPayment payment, MetaData metaData) {
        return created(
                payment.payment(),
                changes.make(payment, metaData, (order, now) -> order.payment().pay(payment, now)));
    }

    /** Also after the order is settled: it stays so. */
    @CommandHandler
    CommandOutcome handle(RefundPayment refund, MetaData metaData) {
        var outcome = changes.followDecided(refund, metaData, (order, facts) -> {
            requireKnown(refund.reason(), reasons(facts).refund());
            order.payment().refund(refund, facts.now());
        });
        return created(refund.refund(), outcome);
    }
}
