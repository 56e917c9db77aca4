package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.OrderTransferEvent.TicketMove;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartProgress;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.history.StreamHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order has told the kitchen, folded from its events: as many as an order may have changes.
 *
 * @param seating of the party that has the order; absent before the first event
 * @param known its tickets, and those with lines that came from other orders
 * @param left lines that went to other orders
 */
record OrderTickets(
        @Nullable SeatingId seating, List<KnownTickets> known, List<LineVoided> voided, List<LinesMovedOut> left) {
    private static final OrderTickets NONE = new OrderTickets(null, List.of(), List.of(), List.of());

    static OrderTickets of(OrderId order, StreamHistory history) {
        return history.of("order", order, NONE, OrderTickets::after);
    }

    Optional<KnownTickets> with(TicketId ticket) {
        return known.stream().filter(each -> each.find(ticket).isPresent()).findFirst();
    }

    Optional<LineVoided> find(ReductionId reduction) {
        return voided.stream()
                .filter(each -> each.reduction().equals(reduction))
                .findFirst();
    }

    /** The tickets that have a part of a line: several, if it is a set. */
    Stream<KitchenTicket> ticketsWith(LineId line) {
        return known.stream()
                .flatMap(each -> each.tickets().stream())
                .filter(ticket -> ticket.items().stream()
                        .anyMatch(item -> item.of().line().equals(line)));
    }

    /** The move that gave a ticket of another order its number. */
    Optional<LinesMovedOut> moveTo(TicketId as) {
        return left.stream()
                .filter(out -> out.tickets().stream().anyMatch(move -> move.as().equals(as)))
                .findFirst();
    }

    /** The number that a ticket had before a move. */
    static TicketId before(LinesMovedOut out, TicketId as) {
        return out.tickets().stream()
                .filter(move -> move.as().equals(as))
                .map(TicketMove::ticket)
                .findFirst()
                .orElseThrow();
    }

    /** The number that moved items of a ticket have; empty if none of it moved. */
    static Optional<TicketId> after(LinesMovedOut out, TicketId ticket) {
        return out.tickets().stream()
                .filter(move -> move.ticket().equals(ticket))
                .map(TicketMove::as)
                .findFirst();
    }

    /** The tickets of lines that came from another order, without what was served there already. */
    static List<KitchenTicket> toBeServed(LinesMovedIn in) {
        return ticketsOf(in, progress -> !progress.isServed());
    }

    private OrderTickets after(Object event) {
        return switch (event) {
            case OrderOpened opened -> with(opened.terms().seating());
            case OrderMoved moved -> with(moved.seating());
            case TicketsFired fired ->
                with(fired.seating()).with(new KnownTickets(fired.tickets(), fired.notes(), fired.at(), null));
            case LinesMovedIn in -> with(new KnownTickets(ticketsOf(in, progress -> true), in.notes(), in.at(), in));
            case LineVoided another -> new OrderTickets(seating, known, joined(voided, another), left);
            case LinesMovedOut out -> new OrderTickets(seating, known, voided, joined(left, out));
            default -> this;
        };
    }

    private OrderTickets with(SeatingId party) {
        return new OrderTickets(party, known, voided, left);
    }

    private OrderTickets with(KnownTickets more) {
        return new OrderTickets(seating, joined(known, more), voided, left);
    }

    private static List<KitchenTicket> ticketsOf(LinesMovedIn in, Predicate<PartProgress> which) {
        Map<TicketId, KitchenTicket> tickets = new LinkedHashMap<>();
        for (var line : in.lines())
            for (var part = 0; part < line.progress().size(); part++) {
                var progress = line.progress().get(part);
                var ticket = progress.ticket();
                if (ticket != null && which.test(progress))
                    tickets.merge(ticket, ticketOf(ticket, line, part), OrderTickets::joined);
            }
        return List.copyOf(tickets.values());
    }

    private static KitchenTicket ticketOf(TicketId ticket, OrderedLine line, int part) {
        var prepared = line.line().parts().get(part);
        var station = Objects.requireNonNull(prepared.station());
        return new KitchenTicket(ticket, station, prepared.course(), List.of(TicketItem.of(line, part)));
    }

    private static KitchenTicket joined(KitchenTicket one, KitchenTicket more) {
        var items = new ArrayList<>(one.items());
        items.addAll(more.items());
        return new KitchenTicket(one.id(), one.station(), one.course(), items);
    }

    private static <T> List<T> joined(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    /**
     * Tickets of which the order knows since the same moment.
     *
     * @param notes about their lines
     * @param in how they came from another order; absent if they were fired in this one
     */
    record KnownTickets(
            List<KitchenTicket> tickets,
            @Nullable Personal<LineNotes> notes,
            Instant at,
            @Nullable LinesMovedIn in) {
        @Nullable
        OrderId from() {
            return in == null ? null : in.from();
        }

        Optional<KitchenTicket> find(TicketId ticket) {
            return tickets.stream().filter(each -> each.id().equals(ticket)).findFirst();
        }
    }
}
