package dev.ross.contracts.order;

import static dev.ross.contracts.order.line.LineReduction.ReductionKind.MOVED;
import static dev.ross.contracts.order.line.LineReduction.ReductionKind.REMOVED;

import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.OrderContent.EarlyRemoval;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.CourseReleased;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineReleased;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderHandedOver;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import java.util.stream.Stream;

/** Folds an order: its content after one more event. */
record OrderFold(OrderContent before) {
    OrderContent after(OrderEvent event) {
        return switch (event) {
            case OrderLineEvent ordered -> after(ordered);
            case OrderKitchenEvent cooked -> after(cooked);
            case OrderBillEvent charged -> after(charged);
            case OrderTransferEvent transferred -> after(transferred);
            case OrderOfflineEvent replayed -> before;
        };
    }

    private OrderContent after(OrderLineEvent event) {
        return switch (event) {
            case OrderOpened opened -> before.with(opened.terms());
            case LinesAdded added -> before.with(added.lines());
            case LineRemoved removed -> after(removed);
            case LineHeld held -> before.with(held.line(), line -> line.held(true));
            case LineReleased released -> before.with(released.line(), line -> line.held(false));
        };
    }

    private OrderContent after(OrderKitchenEvent event) {
        return switch (event) {
            case TicketsFired fired -> after(fired);
            case CourseHeld held -> before.with(before.firing().holding(held.course()));
            case CourseReleased released -> before.with(before.firing().releasing(released.course()));
            case PartsReady ready -> before.withLines(OrderedLine.as(before.lines(), ready.parts(), PartStatus.READY));
            case PartsRecalled recalled ->
                before.withLines(OrderedLine.as(before.lines(), recalled.parts(), PartStatus.FIRED));
            case PartsServed served ->
                before.withLines(OrderedLine.as(before.lines(), served.parts(), PartStatus.SERVED));
            case VoidAcknowledged seen -> before;
            case OrderStageReached reached -> before;
        };
    }

    private OrderContent after(OrderBillEvent event) {
        var bill = before.bill();
        return switch (event) {
            case LineVoided voided -> charged().with(voided.line(), voided.asReduction());
            case LineComped comped -> charged().with(comped.line(), comped.asReduction());
            case DiscountGiven given ->
                given.line() == null
                        ? before.with(bill.with(given.asReduction()).changed())
                        : charged().with(given.line(), given.asReduction());
            case ReductionWithdrawn withdrawn ->
                withdrawn.line() == null
                        ? before.with(bill.without(withdrawn.reduction()).changed())
                        : charged().with(withdrawn.line(), line -> line.without(withdrawn.reduction()));
            case VoidApproved approved -> before;
            case BillRequested asked -> before.with(bill.requested(true));
            case PaymentRecorded paid -> before.with(bill.with(bill.paying().with(paid.payment())));
            case BillDivided divided ->
                before.with(bill.with(bill.paying().into(divided.parts(), divided.paidBefore())));
            case BillJoined joined -> charged();
            case PaymentRefunded refunded -> before.with(bill.with(bill.paying().with(refunded.refund())));
            case OrderSettled settled -> before.with(bill.settled(settled.at()));
        };
    }

    /** What is charged is no longer what was split. */
    private OrderContent charged() {
        return before.with(before.bill().changed());
    }

    private OrderContent after(OrderTransferEvent event) {
        return switch (event) {
            case OrderMoved moved -> before.with(before.requireTerms().movedTo(moved.seating(), moved.customer()));
            case LinesMovedOut out -> {
                var rest = charged();
                for (var move : out.moves())
                    rest = rest.with(move.line(), LineReduction.of(MOVED, move.reduction(), move.units(), null));
                yield rest.with(before.destinations().after(out));
            }
            case LinesMovedIn in ->
                charged()
                        .withLines(Stream.concat(before.lines().stream(), in.lines().stream())
                                .toList())
                        .with(before.firing().withTickets(in.tickets()));
            case OrderMerged merged ->
                before.with(before.bill().settled(merged.at()))
                        .with(before.destinations().merged(merged.into()));
            case OrderHandedOver handed -> before.with(before.requireTerms().servedBy(handed.server()));
        };
    }

    /** A line may be added later than its removal: that holds then. */
    private OrderContent after(LineRemoved removed) {
        var reduction = LineReduction.of(REMOVED, removed.reduction(), removed.units(), null);
        return before.find(removed.line()).isPresent()
                ? charged().with(removed.line(), reduction)
                : before.with(new EarlyRemoval(removed.line(), reduction));
    }

    private OrderContent after(TicketsFired fired) {
        var changed = before.lines();
        for (var ticket : fired.tickets()) changed = OrderedLine.fired(changed, ticket.id(), ticket.parts());
        return before.withLines(changed)
                .with(before.firing().withTickets(fired.tickets().size()));
    }
}
