package dev.ross.command.order.decision;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.order.OrderBillCommand.ApproveVoid;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.JoinBill;
import dev.ross.contracts.order.OrderBillCommand.QuoteOrder;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import dev.ross.contracts.order.OrderLineCommand.AcknowledgeVoid;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderLineCommand.RecallTicket;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import org.springframework.stereotype.Component;

/**
 * How many changes an order may have had before a command. What goes on endlessly is refused first, so that an order can
 * always be brought to its end: otherwise its party would keep its table for ever.
 */
@Component
class OrderChangeLimit {
    private final int most;

    OrderChangeLimit(ActionBudgets budgets) {
        most = budgets.orderChanges();
    }

    /** Payments, refunds and the end of an order are bounded by themselves: nothing else uses what is kept for them. */
    int of(OrderCommand command) {
        return switch (command) {
            case AddLines add -> ofMore();
            case HoldLine hold -> ofMore();
            case HoldCourse hold -> ofMore();
            case MarkLineReady ready -> ofMore();
            case MarkTicketReady ready -> ofMore();
            case AcknowledgeVoid seen -> ofMore();
            case RecallTicket recall -> ofMore();
            case CompLine comp -> ofMore();
            case GiveDiscount give -> ofMore();
            case ApproveVoid approve -> ofMore();
            case SplitBill split -> ofMore();
            case RemoveLine remove -> ofLess();
            case FireLine fire -> ofLess();
            case FireCourse fire -> ofLess();
            case MarkLineServed served -> ofLess();
            case VoidLine voided -> ofLess();
            case WithdrawReduction withdraw -> ofLess();
            case JoinBill join -> ofLess();
            case RequestBill request -> ofLess();
            case MoveLines move -> ofLess();
            case MoveOrder move -> ofLess();
            case HandOverOrder hand -> ofLess();
            case RecordPayment payment -> most;
            case RefundPayment refund -> most;
            case SettleOrder settle -> most;
            case MergeOrder merge -> most;
            case OpenOrder open -> most;
            case QuoteOrder quote -> most;
            case KeepRefusedCommand keep -> most;
            case ClearRefusedCommand clear -> most;
        };
    }

    /** Of what adds to an order, or may be done and undone. */
    int ofMore() {
        return most - most * 3 / 10;
    }

    /** Of what leaves less to be done. */
    private int ofLess() {
        return most - most / 5;
    }
}
