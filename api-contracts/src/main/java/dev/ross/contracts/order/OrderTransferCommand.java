package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that give an order, or lines of it, to another party or another server. */
public sealed interface OrderTransferCommand extends OrderCommand {
    /** Gives the whole order to a party that has none. */
    record MoveOrder(OrderId order, SeatingId seating, StaffId staff) implements OrderTransferCommand {}

    /**
     * Gives lines to the open order of another party.
     *
     * @param opened the order that is opened for the party if it has none
     * @param lines each at most once: what remains of a line is given away once
     */
    record MoveLines(
            OrderId order,
            SeatingId seating,
            OrderId opened,
            @AtMost(100) List<LineUnits> lines,
            StaffId staff) implements OrderTransferCommand {
        public MoveLines {
            lines = List.copyOf(lines);
            if (lines.stream().map(LineUnits::line).distinct().count() < lines.size())
                throw new IllegalArgumentException("a line is moved once by one request");
        }
    }

    /**
     * Gives all lines to another order, and closes this one.
     *
     * @param move identifies the request; the ids of the lines begin with it
     */
    record MergeOrder(OrderId order, OrderId into, String move, StaffId staff) implements OrderTransferCommand {}

    /** Makes someone else responsible for the order. */
    record HandOverOrder(OrderId order, StaffId server, StaffId staff) implements OrderTransferCommand {}

    /**
     * Some of a line.
     *
     * @param units how many; absent: all that remain
     */
    record LineUnits(LineId line, @Nullable Integer units) {}
}
