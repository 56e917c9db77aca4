package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.BillDivision;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What an order comes to has changed, or it was paid. The nesting is stored: it never changes. */
public sealed interface OrderBillEvent extends OrderEvent {
    /**
     * A line was taken off although the kitchen had begun.
     *
     * @param units how many
     * @param reason from the restaurant's list
     * @param approvedBy the manager who allowed it; absent if it needed no approval
     */
    @Revision("1")
    record LineVoided(
            OrderId order,
            LineId line,
            ReductionId reduction,
            int units,
            String reason,
            @Nullable Personal<String> remark,
            StaffId by,
            @Nullable StaffId approvedBy,
            Instant at)
            implements OrderBillEvent {
        LineReduction asReduction() {
            return LineReduction.of(ReductionKind.VOIDED, reduction, units, reason);
        }
    }

    /**
     * A line is not charged.
     *
     * @param units how many
     * @param reason from the restaurant's list
     */
    @Revision("1")
    record LineComped(
            OrderId order,
            LineId line,
            ReductionId reduction,
            int units,
            String reason,
            @Nullable Personal<String> remark,
            StaffId by,
            Instant at)
            implements OrderBillEvent {
        LineReduction asReduction() {
            return LineReduction.of(ReductionKind.COMPED, reduction, units, reason);
        }
    }

    /**
     * @param line absent: the discount is on the whole bill
     * @param reason from the restaurant's list
     */
    @Revision("1")
    record DiscountGiven(
            OrderId order,
            @Nullable LineId line,
            ReductionId reduction,
            Discount discount,
            String reason,
            @Nullable Personal<String> remark,
            StaffId by,
            Instant at)
            implements OrderBillEvent {
        LineReduction asReduction() {
            return LineReduction.of(discount, reduction, reason);
        }
    }

    /** A comp or discount was taken back. */
    @Revision("1")
    record ReductionWithdrawn(OrderId order, @Nullable LineId line, ReductionId reduction, StaffId by, Instant at)
            implements OrderBillEvent {}

    /**
     * A manager allows one void, once.
     *
     * @param reduction the void that it allows
     * @param codeHash a keyed hash of the code that must be entered with it
     */
    @Revision("1")
    record VoidApproved(
            OrderId order,
            LineId line,
            ReductionId reduction,
            int units,
            String codeHash,
            StaffId by,
            Instant validUntil,
            Instant at)
            implements OrderBillEvent {}

    /** The party wants to pay. */
    @Revision("1")
    record BillRequested(OrderId order, Instant at) implements OrderBillEvent {}

    /** Some of the bill was paid. */
    @Revision("2")
    record PaymentRecorded(OrderId order, OrderPayment payment, StaffId by, Instant at) implements OrderBillEvent {}

    /**
     * What is open of the bill was split; the parts of an earlier split that are not paid are gone.
     *
     * @param paidBefore what had been paid of parts that are not closed, or without a part; absent if that is nothing
     */
    @Revision("1")
    record BillDivided(
            OrderId order,
            @AtMost(BillDivision.MOST_PARTS) List<DividedPart> parts,
            @Nullable DividedPart paidBefore,
            StaffId by,
            Instant at)
            implements OrderBillEvent {}

    /** The parts that are not paid were put together again. */
    @Revision("1")
    record BillJoined(OrderId order, StaffId by, Instant at) implements OrderBillEvent {}

    /**
     * Something of a payment was given back.
     *
     * @param reason from the restaurant's list
     */
    @Revision("1")
    record PaymentRefunded(
            OrderId order,
            OrderRefund refund,
            String reason,
            @Nullable Personal<String> remark,
            StaffId by,
            Instant at) implements OrderBillEvent {}

    /**
     * The bill is paid and the order closed.
     *
     * @param total in minor units
     */
    @Revision("1")
    record OrderSettled(OrderId order, SeatingId seating, long total, StaffId by, Instant at)
            implements OrderBillEvent {}
}
