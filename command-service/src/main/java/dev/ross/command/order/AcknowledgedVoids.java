package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_ACKNOWLEDGE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_TICKET;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The tickets of which the kitchen has seen that nothing more is wanted, because of a void. */
record AcknowledgedVoids(@AtMost(OrderContent.MOST_DETAILS) List<TicketId> tickets) {
    static final AcknowledgedVoids NONE = new AcknowledgedVoids(List.of());

    AcknowledgedVoids {
        tickets = List.copyOf(tickets);
    }

    AcknowledgedVoids with(TicketId ticket) {
        return new AcknowledgedVoids(
                Stream.concat(tickets.stream(), Stream.of(ticket)).toList());
    }

    void add(OrderId order, OrderContent content, TicketId ticket, Instant now) {
        if (tickets.contains(ticket)) return;
        var lines = content.lines().stream().filter(line -> line.isOn(ticket)).toList();
        require(!lines.isEmpty(), UNKNOWN_TICKET);
        require(lines.stream().anyMatch(OrderedLine::isVoided), NOTHING_TO_ACKNOWLEDGE);
        require(lines.stream().noneMatch(line -> isWanted(line, ticket)), NOTHING_TO_ACKNOWLEDGE);
        apply(new VoidAcknowledged(order, ticket, now));
    }

    private static boolean isWanted(OrderedLine line, TicketId ticket) {
        return !line.isGone()
                && line.progress().stream().anyMatch(part -> ticket.equals(part.ticket()) && !part.isServed());
    }
}
