package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderQuote;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands about what an order comes to, and about its payment. */
public sealed interface OrderBillCommand extends OrderCommand {
    /**
     * Takes a line off that the kitchen has begun with.
     *
     * @param units how many; absent: all
     * @param codeHash a keyed hash of the code with which a manager approved it; absent without a code
     */
    record VoidLine(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units,
            String reason,
            @Nullable Personal<String> remark,
            StaffId staff,
            Requester by,
            @Nullable String codeHash)
            implements OrderBillCommand, RequesterNaming {}

    /**
     * Allows one void of a line, for two minutes.
     *
     * @param reduction the void
     * @param units how many; absent: all
     * @param codeHash a keyed hash of the code that must be entered with it
     */
    record ApproveVoid(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units,
            String codeHash,
            StaffId staff) implements OrderBillCommand {}

    /**
     * Serves a line for nothing.
     *
     * @param units how many; absent: all
     */
    record CompLine(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units,
            String reason,
            @Nullable Personal<String> remark,
            StaffId staff)
            implements OrderBillCommand {}

    /**
     * @param line absent: the discount is on the whole bill
     */
    record GiveDiscount(
            OrderId order,
            @Nullable LineId line,
            ReductionId reduction,
            Discount discount,
            String reason,
            @Nullable Personal<String> remark,
            StaffId staff)
            implements OrderBillCommand {}

    /** Takes a comp or a discount back. */
    record WithdrawReduction(OrderId order, ReductionId reduction, StaffId staff) implements OrderBillCommand {}

    /** The party wants to pay. */
    record RequestBill(OrderId order) implements OrderBillCommand {}

    /**
     * Records a payment.
     *
     * @param amount what is paid, the tip included, in minor units; absent: all that is open, and the tip
     * @param tip in minor units
     * @param part the number of the part of a split bill that is paid; absent unless the bill is split
     * @param tendered what was handed over in cash; absent: exactly the amount, or it is not paid in cash
     */
    record RecordPayment(
            OrderId order,
            PaymentId payment,
            @Nullable Integer part,
            PaymentMethod method,
            @Nullable Long amount,
            long tip,
            @Nullable Long tendered,
            StaffId staff)
            implements OrderBillCommand {
        public RecordPayment {
            Money.requireWithinBounds(tip);
            if (amount != null) Money.requireWithinBounds(amount);
            if (tendered != null) Money.requireWithinBounds(tendered);
            if (tip < 0 || amount != null && amount < tip)
                throw new IllegalArgumentException("an amount contains its tip, and neither is negative");
            if (tendered != null && method != PaymentMethod.CASH)
                throw new IllegalArgumentException("only cash is tendered");
        }
    }

    /** Splits what is open of the bill, in place of an earlier split. */
    record SplitBill(OrderId order, SplitRequest how, StaffId staff) implements OrderBillCommand {}

    /** Puts the parts that are not paid together again. */
    record JoinBill(OrderId order, StaffId staff) implements OrderBillCommand {}

    /**
     * Gives something of a payment back.
     *
     * @param amount in minor units, the tip included; absent: all that remains of the payment
     */
    record RefundPayment(
            OrderId order,
            RefundId refund,
            PaymentId payment,
            @Nullable Long amount,
            String reason,
            @Nullable Personal<String> remark,
            StaffId staff)
            implements OrderBillCommand {
        public RefundPayment {
            if (amount != null && Money.requireWithinBounds(amount) < 1)
                throw new IllegalArgumentException("a refund is more than nothing");
        }
    }

    /**
     * Asks what these changes would come to, one after the other; nothing is stored. The result is an {@link OrderQuote}.
     *
     * @param payment the last of them
     */
    record QuoteOrder(
            OrderId order,
            @AtMost(100) List<LineRequest> lines,
            @Nullable GiveDiscount discount,
            @Nullable SplitBill split,
            @Nullable RecordPayment payment)
            implements OrderBillCommand {
        public QuoteOrder {
            lines = List.copyOf(lines);
        }
    }

    /** Closes an order whose bill is paid. */
    record SettleOrder(OrderId order, StaffId staff) implements OrderBillCommand {}
}
