package dev.ross.command.order;

import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.TicketId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Composes the tickets of what is fired at once: one for each course and station. */
record TicketComposition(OrderId order, OrderContent content) {
    List<KitchenTicket> of(List<PartOfLine> parts) {
        var items = new TreeMap<TicketPlace, List<TicketItem>>();
        for (var part : parts)
            items.computeIfAbsent(placeOf(part), first -> new ArrayList<>()).add(item(part));
        var tickets = new ArrayList<KitchenTicket>();
        items.forEach((place, on) ->
                tickets.add(new KitchenTicket(next(tickets.size()), place.station(), place.course(), on)));
        return List.copyOf(tickets);
    }

    /** Within an order tickets are counted, so that their ids are unique in the restaurant. */
    private TicketId next(int composed) {
        return idOf(order, content.firing().tickets() + composed + 1);
    }

    static TicketId idOf(OrderId order, int number) {
        return new TicketId(order.local() + "-" + number);
    }

    private TicketPlace placeOf(PartOfLine part) {
        var prepared = partOf(part);
        return new TicketPlace(prepared.course(), Objects.requireNonNull(prepared.station()));
    }

    private TicketItem item(PartOfLine part) {
        return TicketItem.of(LineTransitions.get(content, part.line()), part.part());
    }

    private LinePart partOf(PartOfLine part) {
        return LineTransitions.get(content, part.line()).line().parts().get(part.part());
    }

    private record TicketPlace(int course, String station) implements Comparable<TicketPlace> {
        private static final Comparator<TicketPlace> ORDER =
                Comparator.comparing(TicketPlace::course).thenComparing(TicketPlace::station);

        @Override
        public int compareTo(TicketPlace other) {
            return ORDER.compare(this, other);
        }
    }
}
