package dev.ross.command.order;

import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import java.util.List;

/** Lines that may go from one order to another: how they leave the one and come to the other. Nothing is written yet. */
public record LineTransfer(LinesMovedOut out, LinesMovedIn in) {
    List<OrderLine> lines() {
        return in.lines().stream().map(OrderedLine::line).toList();
    }
}
