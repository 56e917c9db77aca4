package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.LineId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where lines of an order went, and where all of it went.
 *
 * @param mergedInto absent unless it was merged into another order
 * @param lines those that were moved, each with the order to which it, or some of it, went last
 */
public record OrderDestinations(
        @Nullable OrderId mergedInto,
        @AtMost(OrderContent.MOST_LINES) List<LineDestination> lines) {
    public static final OrderDestinations NONE = new OrderDestinations(null, List.of());

    public OrderDestinations {
        lines = List.copyOf(lines);
    }

    /** The order that has a line, or some of it, now; empty if it was not moved. */
    public Optional<OrderId> find(LineId line) {
        return lines.stream()
                .filter(each -> each.line().equals(line))
                .map(LineDestination::order)
                .findFirst();
    }

    OrderDestinations after(LinesMovedOut out) {
        var moved = out.moves().stream()
                .map(move -> new LineDestination(move.line(), out.to()))
                .toList();
        var ids = moved.stream().map(LineDestination::line).toList();
        var others = lines.stream().filter(each -> !ids.contains(each.line()));
        return new OrderDestinations(
                mergedInto, Stream.concat(others, moved.stream()).toList());
    }

    OrderDestinations merged(OrderId into) {
        return new OrderDestinations(into, lines);
    }

    /** The order to which a line went. */
    public record LineDestination(LineId line, OrderId order) {}
}
