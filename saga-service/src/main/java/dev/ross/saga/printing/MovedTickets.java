package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows tickets from order to order: back to the one that is on paper, and on to those that have its items now. Each
 * order is read once. No line and no ticket comes back under an id that it had before, so every way ends.
 */
final class MovedTickets {
    private final StreamHistory history;
    private final Map<OrderId, OrderTickets> orders = new HashMap<>();

    MovedTickets(StreamHistory history) {
        this.history = history;
    }

    OrderTickets of(OrderId order) {
        return orders.computeIfAbsent(order, each -> OrderTickets.of(each, history));
    }

    /** The move by which a ticket came to its order; empty if it was fired there. */
    Optional<LinesMovedOut> origin(OrderId order, TicketId ticket) {
        return of(order)
                .with(ticket)
                .flatMap(known -> Optional.ofNullable(known.from()))
                .flatMap(from -> of(from).moveTo(ticket));
    }

    /** The number under which a ticket was fired: that is on paper. */
    TicketId fired(OrderId order, TicketId ticket) {
        var number = ticket;
        for (var out = origin(order, ticket);
                out.isPresent();
                out = origin(out.get().order(), number)) number = OrderTickets.before(out.get(), number);
        return number;
    }

    /** Where the items of a ticket are now; what stayed comes first. */
    List<PlacedItems> placesOf(OrderId order, KitchenTicket ticket) {
        var open = new ArrayDeque<>(List.of(PlacedItems.of(order, ticket)));
        var found = new ArrayList<PlacedItems>();
        while (!open.isEmpty()) {
            var rest = open.remove();
            for (var out : of(rest.order()).left()) {
                rest.leaving(out).ifPresent(open::add);
                rest = rest.without(out);
            }
            if (!rest.items().isEmpty()) found.add(rest);
        }
        return found;
    }

    /**
     * Items of one ticket that are together now.
     *
     * @param ticket the number that they have in this order
     */
    record PlacedItems(OrderId order, TicketId ticket, List<PlacedItem> items) {
        private static PlacedItems of(OrderId order, KitchenTicket ticket) {
            var items = ticket.items().stream()
                    .map(item -> new PlacedItem(item, item.of().line(), item.units()));
            return new PlacedItems(order, ticket.id(), items.toList());
        }

        private Optional<PlacedItems> leaving(LinesMovedOut out) {
            var gone = items.stream().flatMap(item -> item.leaving(out)).toList();
            return gone.isEmpty()
                    ? Optional.empty()
                    : OrderTickets.after(out, ticket).map(as -> new PlacedItems(out.to(), as, gone));
        }

        private PlacedItems without(LinesMovedOut out) {
            if (OrderTickets.after(out, ticket).isEmpty()) return this;
            var rest = items.stream().flatMap(item -> item.without(out)).toList();
            return new PlacedItems(order, ticket, rest);
        }
    }

    /**
     * Some of an item.
     *
     * @param fired the item as it was fired
     * @param line the id that its line has now
     */
    record PlacedItem(TicketItem fired, LineId line, int units) {
        private Stream<PlacedItem> leaving(LinesMovedOut out) {
            return out.moves().stream()
                    .filter(move -> move.line().equals(line))
                    .map(move -> new PlacedItem(fired, move.as(), Math.min(units, move.units())));
        }

        private Stream<PlacedItem> without(LinesMovedOut out) {
            var left = units - leaving(out).mapToInt(PlacedItem::units).sum();
            return left > 0 ? Stream.of(new PlacedItem(fired, line, left)) : Stream.empty();
        }
    }
}
