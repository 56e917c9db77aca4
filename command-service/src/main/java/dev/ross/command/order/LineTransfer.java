package dev.ross.command.order;

import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.personal.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that may go from one order to another.
 *
 * @param out how they leave; it is not written yet
 * @param lines as the other order has them
 * @param notes about these, under the ids that they have there
 */
public record LineTransfer(
        LinesMovedOut out,
        List<OrderedLine> lines,
        @Nullable Personal<LineNotes> notes) {
    List<OrderLine> ordered() {
        return lines.stream().map(OrderedLine::line).toList();
    }
}
