package dev.ross.query.order.kitchen;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderTransferEvent.LineMove;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.order.kitchen.BoardItem.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on the board. It is open until the last of its items is served, or the kitchen has acknowledged that nothing
 * more is wanted.
 *
 * @param moved how the party moved last since it was fired; absent if it did not
 * @param finishedAt absent while it is open
 */
record BoardTicket(
        TicketId id,
        OrderId order,
        SeatingId seating,
        String station,
        int course,
        Instant firedAt,
        List<BoardItem> items,
        @Nullable PartyMove moved,
        @Nullable Instant finishedAt) {
    static BoardTicket fired(KitchenTicket ticket, TicketsFired fired, Map<LineId, LineNote> notes) {
        var items = ticket.items().stream()
                .map(item -> BoardItem.fired(item, notes.get(item.of().line())))
                .toList();
        return new BoardTicket(
                ticket.id(),
                fired.order(),
                fired.seating(),
                ticket.station(),
                ticket.course(),
                fired.at(),
                items,
                null,
                null);
    }

    boolean open() {
        return finishedAt == null;
    }

    boolean hasNothingLeft() {
        return status().compareTo(ItemStatus.SERVED) >= 0;
    }

    boolean hasAny(Set<PartOfLine> parts) {
        return items.stream().anyMatch(item -> parts.contains(item.of()));
    }

    ItemStatus status() {
        return items.stream().map(BoardItem::status).min(ItemStatus::compareTo).orElse(ItemStatus.VOID);
    }

    /** A place in the order in which tickets were fired. */
    String place() {
        return place(firedAt.getEpochSecond(), firedAt.getNano());
    }

    /** A place in the reverse of the order in which tickets were finished. */
    String placeOfFinished() {
        if (finishedAt == null) return place();
        return place(999_999_999_999L - finishedAt.getEpochSecond(), 999_999_999 - finishedAt.getNano());
    }

    private String place(long seconds, int nanos) {
        return "%012d%09d.%s".formatted(seconds, nanos, id);
    }

    /** It stays open even if nothing remains: the kitchen may be preparing it. */
    BoardTicket voided(UnaryOperator<BoardItem> change) {
        return withItems(change);
    }

    /** It is finished with the change after which nothing remains to be served, and stays so until it is recalled. */
    BoardTicket changed(UnaryOperator<BoardItem> change, Instant at) {
        var changed = withItems(change);
        return changed.hasNothingLeft() ? changed.finished(at) : changed;
    }

    BoardTicket recalled(UnaryOperator<BoardItem> change) {
        return withItems(change).with(moved, null);
    }

    BoardTicket finished(Instant at) {
        return open() ? with(moved, at) : this;
    }

    private BoardTicket withItems(UnaryOperator<BoardItem> change) {
        var changed = items.stream().map(change).toList();
        return new BoardTicket(id, order, seating, station, course, firedAt, changed, moved, finishedAt);
    }

    /** The ticket after its party went to other tables. */
    BoardTicket moved(PartyMove move) {
        return with(move, finishedAt);
    }

    /** The ticket after its order went to another party. */
    BoardTicket movedTo(SeatingId party, @Nullable PartyMove move) {
        var last = move == null ? moved : move;
        return new BoardTicket(id, order, party, station, course, firedAt, items, last, finishedAt);
    }

    /** What is left after lines went to another order; empty if nothing is. */
    Stream<BoardTicket> without(List<LineMove> moves) {
        var left = items.stream().flatMap(item -> fold(item, moves)).toList();
        return left.isEmpty()
                ? Stream.empty()
                : Stream.of(new BoardTicket(id, order, seating, station, course, firedAt, left, moved, finishedAt));
    }

    private static Stream<BoardItem> fold(BoardItem item, List<LineMove> moves) {
        var left = Stream.of(item);
        for (var move : moves) left = left.flatMap(each -> each.without(move));
        return left;
    }

    /** The items that went to another order, on a ticket of that. */
    BoardTicket leaving(LinesMovedOut out, TicketId as, @Nullable PartyMove move) {
        var gone = items.stream()
                .flatMap(item -> out.moves().stream().flatMap(item::moved))
                .toList();
        return new BoardTicket(as, out.to(), out.toSeating(), station, course, firedAt, gone, move, finishedAt);
    }

    private BoardTicket with(@Nullable PartyMove move, @Nullable Instant finished) {
        return new BoardTicket(id, order, seating, station, course, firedAt, items, move, finished);
    }

    /** The tables that a party left, and those to which it went. */
    record PartyMove(List<TableId> from, List<TableId> to) {
        /** Absent if these are the same tables. */
        static @Nullable PartyMove of(List<TableId> from, List<TableId> to) {
            return from.equals(to) ? null : new PartyMove(from, to);
        }
    }
}
