package dev.ross.command.fiscal;

import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fiscal unit secures. Comps and discounts are none: they change what is charged, which receipts say. What is left
 * of a line is its quantity less all that was taken off it and transferred, and never less than nothing.
 */
public sealed interface FiscalStep {
    OrderId order();

    /** What it consists of: each id is secured once. They are the same whenever the command is tried again. */
    List<String> ids();

    /**
     * Lines were ordered, by staff or by the party.
     *
     * @param lines a set is one line
     */
    record LinesOrdered(OrderId order, List<FiscalLine> lines) implements FiscalStep {
        public LinesOrdered {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> ids() {
            return lines.stream().map(line -> order + "/line/" + line.line()).toList();
        }
    }

    /**
     * A line, or some of it, was removed or voided. It may come before its line, which is ordered later then: tablets
     * without a connection send what they have recorded in any order.
     *
     * @param units how many; absent, or more than are left: all
     * @param reason for a void, from the restaurant's list; absent: the kitchen did not know of it
     */
    record UnitsTakenOff(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units,
            @Nullable String reason) implements FiscalStep {
        @Override
        public List<String> ids() {
            return List.of(order + "/reduction/" + reduction);
        }
    }

    /** Lines went to another order, where they are lines with ids of their own. */
    record LinesTransferred(OrderId order, OrderId to, List<TransferredLine> lines) implements FiscalStep {
        public LinesTransferred {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> ids() {
            return lines.stream().map(line -> to + "/line/" + line.as().line()).toList();
        }
    }

    /**
     * The whole order went to another party: it says where the order is, so that it does no harm if it comes again.
     *
     * @param sequence of this change among those of the order
     */
    record WholeOrderMoved(OrderId order, SeatingId from, SeatingId to, long sequence) implements FiscalStep {
        @Override
        public List<String> ids() {
            return List.of(order + "/moved/" + sequence);
        }
    }

    /** The order is closed without a receipt: its lines, if there were any, were transferred to another. */
    record OrderEmptied(OrderId order, OrderId into) implements FiscalStep {
        @Override
        public List<String> ids() {
            return List.of(order + "/emptied");
        }
    }

    /**
     * A receipt is about to be issued.
     *
     * @param receipt its number: one more than that of the restaurant's receipt before
     * @param cause the payment, refund or request that it follows from
     */
    record ReceiptDue(ReceiptId receipt, ReceiptContent content, String cause) implements FiscalStep {
        @Override
        public OrderId order() {
            return content.order();
        }

        @Override
        public List<String> ids() {
            var part = content.part() == null ? "all" : content.part().toString();
            return List.of(order() + "/receipt/" + part + "/" + content.kind() + "/" + cause);
        }
    }

    /** A step was secured, and did not happen: nothing of its command was stored. It may come again. */
    record StepUndone(FiscalStep step) implements FiscalStep {
        @Override
        public OrderId order() {
            return step.order();
        }

        @Override
        public List<String> ids() {
            return step.ids();
        }
    }

    /**
     * A line as it is ordered.
     *
     * @param price of one with its options, in minor units
     */
    record FiscalLine(LineId line, String name, int quantity, long price, Rate taxRate) {
        static FiscalLine of(OrderLine line) {
            return new FiscalLine(line.id(), line.name(), line.quantity(), line.unitPrice(), line.taxRate());
        }
    }

    /**
     * Some of a line of one order, as a line of another.
     *
     * @param line its id in the order that it leaves
     * @param reduction the id by which it is taken off there
     */
    record TransferredLine(LineId line, ReductionId reduction, FiscalLine as) {}
}
