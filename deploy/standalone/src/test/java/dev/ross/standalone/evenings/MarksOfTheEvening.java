package dev.ross.standalone.evenings;

import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An independent fold of where parties sit, and of the last move that the kitchen has to know of each ticket. */
final class MarksOfTheEvening {
    private final Map<SeatingId, List<String>> tables = new HashMap<>();
    private final Set<SeatingId> seated = new HashSet<>();
    private final Map<TicketId, String> last = new HashMap<>();

    /** The last move of a ticket; absent if it was not moved. */
    @Nullable
    String of(TicketId ticket) {
        return last.get(ticket);
    }

    static String move(@Nullable Object from, @Nullable Object to) {
        return from + " to " + to;
    }

    /** @param orders as they are before the event */
    void enter(Object event, Collection<TableOrder> orders) {
        switch (event) {
            case GuestsSeated sat -> sit(sat.seating(), sat.tables());
            case WalkInCreated sat -> sit(sat.seating(), sat.tables());
            case TableAssigned assigned -> {
                if (!seated.contains(assigned.seating())) return;
                var from = of(assigned.seating());
                sit(assigned.seating(), assigned.tables());
                var to = of(assigned.seating());
                orders.stream()
                        .filter(order -> order.seating.equals(assigned.seating()))
                        .forEach(order -> mark(order.tickets, from, to));
            }
            case SeatingClosed closed -> seated.remove(closed.seating());
            case SeatingReinstated back -> {
                if (back.to() == SeatingStatus.SEATED) seated.add(back.seating());
                else seated.remove(back.seating());
            }
            case OrderMoved moved ->
                orders.stream()
                        .filter(order -> order.id.equals(moved.order()))
                        .forEach(order -> mark(order.tickets, of(moved.from()), of(moved.seating())));
            case LinesMovedOut out ->
                out.tickets().forEach(ticket -> mark(Set.of(ticket.as()), of(out.seating()), of(out.toSeating())));
            default -> {}
        }
    }

    private void sit(SeatingId seating, Set<TableId> at) {
        seated.add(seating);
        tables.put(seating, at.stream().map(TableId::toString).sorted().toList());
    }

    private List<String> of(SeatingId seating) {
        return Objects.requireNonNull(tables.get(seating));
    }

    private void mark(Set<TicketId> tickets, List<String> from, List<String> to) {
        if (!from.equals(to)) tickets.forEach(ticket -> last.put(ticket, move(from, to)));
    }
}
