package dev.ross.query.order.kitchen;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.OrderTransferEvent.TicketMove;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.order.kitchen.BoardTicket.PartyMove;
import dev.ross.query.platform.tables.SeatedTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open tickets of one restaurant and those that were finished last, in the order in which they were fired, and the
 * tables of its parties.
 */
record KitchenBoard(List<BoardTicket> tickets, SeatedTables seated) {
    static KitchenBoard quiet(String restaurant) {
        return new KitchenBoard(List.of(), SeatedTables.NONE);
    }

    /**
     * Open tickets, oldest first.
     *
     * @param station absent or empty: of all stations
     */
    Stream<BoardTicket> open(@Nullable String station) {
        return of(station).filter(BoardTicket::open);
    }

    /**
     * Finished tickets, newest first.
     *
     * @param station absent or empty: of all stations
     */
    Stream<BoardTicket> finished(@Nullable String station) {
        return of(station).filter(ticket -> !ticket.open()).sorted(Comparator.comparing(BoardTicket::placeOfFinished));
    }

    private Stream<BoardTicket> of(@Nullable String station) {
        return tickets.stream()
                .filter(ticket ->
                        station == null || station.isEmpty() || ticket.station().equals(station));
    }

    KitchenBoard fired(TicketsFired fired) {
        var known = Objects.requireNonNullElse(Personal.clear(fired.notes()), LineNotes.NONE);
        var notes = known.notes().stream().collect(Collectors.toMap(LineNote::line, Function.identity()));
        var ids = fired.tickets().stream().map(KitchenTicket::id).collect(Collectors.toSet());
        return with(Stream.concat(
                tickets.stream().filter(ticket -> !ids.contains(ticket.id())),
                fired.tickets().stream().map(ticket -> BoardTicket.fired(ticket, fired, notes))));
    }

    KitchenBoard reached(OrderEvent event, List<PartOfLine> parts, PartStatus status) {
        var changed = new HashSet<>(parts);
        return changed(event, item -> changed.contains(item.of()) ? item.as(status) : item);
    }

    KitchenBoard recalled(PartsRecalled event) {
        var recalled = Set.copyOf(event.parts());
        return with(tickets.stream()
                .map(ticket -> ticket.order().equals(event.order()) && ticket.hasAny(recalled)
                        ? ticket.recalled(item -> recalled.contains(item.of()) ? item.as(PartStatus.FIRED) : item)
                        : ticket));
    }

    KitchenBoard voided(LineVoided event) {
        return with(tickets.stream()
                .map(ticket -> ticket.order().equals(event.order())
                        ? ticket.voided(item -> item.belongsTo(event.line()) ? item.without(event.units()) : item)
                        : ticket));
    }

    KitchenBoard acknowledged(VoidAcknowledged event) {
        return with(tickets.stream()
                .map(ticket ->
                        ticket.order().equals(event.order()) && ticket.id().equals(event.ticket())
                                ? ticket.finished(event.at())
                                : ticket));
    }

    private KitchenBoard changed(OrderEvent event, UnaryOperator<BoardItem> change) {
        return with(tickets.stream()
                .map(ticket -> ticket.order().equals(event.order()) ? ticket.changed(change, event.at()) : ticket));
    }

    KitchenBoard seated(SeatingId seating, Set<TableId> tables) {
        return new KitchenBoard(tickets, seated.seated(seating, tables));
    }

    /** Moves a seated party; ignored for a party that is not seated yet. */
    KitchenBoard moved(SeatingId seating, Set<TableId> tables) {
        if (!seated.sits(seating)) return this;
        var after = seated.seated(seating, tables);
        var move = PartyMove.of(seated.of(seating), after.of(seating));
        if (move == null) return this;
        return new KitchenBoard(tickets, after)
                .with(tickets.stream().map(ticket -> ticket.seating().equals(seating) ? ticket.moved(move) : ticket));
    }

    KitchenBoard moved(OrderMoved moved) {
        var move = moveOf(moved.from(), moved.seating());
        return with(tickets.stream()
                .map(ticket -> ticket.order().equals(moved.order()) ? ticket.movedTo(moved.seating(), move) : ticket));
    }

    /** What the kitchen has of lines that went to another order goes to tickets of that; nothing is fired again. */
    KitchenBoard moved(LinesMovedOut out) {
        var move = moveOf(out.seating(), out.toSeating());
        var names = out.tickets().stream().collect(Collectors.toMap(TicketMove::ticket, TicketMove::as));
        return with(tickets.stream().flatMap(ticket -> {
            var as = ticket.order().equals(out.order()) ? names.get(ticket.id()) : null;
            return as == null ? Stream.of(ticket) : divided(ticket, out, as, move);
        }));
    }

    private static Stream<BoardTicket> divided(
            BoardTicket ticket, LinesMovedOut out, TicketId as, @Nullable PartyMove move) {
        return Stream.concat(ticket.without(out.moves()), Stream.of(ticket.leaving(out, as, move)))
                .map(each -> each.changed(UnaryOperator.identity(), out.at()));
    }

    private @Nullable PartyMove moveOf(SeatingId from, SeatingId to) {
        return PartyMove.of(seated.of(from), seated.of(to));
    }

    /** What a party leaves behind is finished, even if nobody said that it was served. */
    KitchenBoard left(SeatingId seating, Instant at) {
        return new KitchenBoard(tickets, seated.left(seating, at))
                .with(tickets.stream().map(ticket -> ticket.seating().equals(seating) ? ticket.finished(at) : ticket));
    }

    KitchenBoard back(SeatingId seating) {
        return new KitchenBoard(tickets, seated.back(seating));
    }

    private KitchenBoard with(Stream<BoardTicket> changed) {
        return new KitchenBoard(BoardCapacity.fit(changed.toList()), seated);
    }
}
