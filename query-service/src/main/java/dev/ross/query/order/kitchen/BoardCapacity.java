package dev.ross.query.order.kitchen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bounds a kitchen board. A board that nobody looks after grows with each order: beyond the bound those tickets leave
 * that the kitchen misses least. Finished tickets are kept only where open ones leave room.
 */
final class BoardCapacity {
    /** The most open tickets of one board. */
    static final int MOST_OPEN = 1_000;

    /** The most finished tickets, which are kept so that they can be recalled. */
    static final int MOST_RECENT = 30;

    /**
     * The most bytes of all tickets in the store, each letter counted as three. All tickets of one order come to less,
     * whatever people write.
     */
    static final int MOST_BYTES = 7_900_000;

    private static final int BYTES_OF_A_TICKET = 560;
    private static final int BYTES_OF_AN_ITEM = 300;
    private static final int BYTES_OF_AN_ELEMENT = 20;
    private static final int BYTES_OF_A_TABLE = 140;
    private static final int BYTES_OF_A_LETTER = 3;

    private static final Comparator<BoardTicket> NEWEST_FIRST =
            Comparator.comparing(BoardTicket::place).reversed();

    private BoardCapacity() {}

    /** The tickets that stay, in the order in which they were fired. */
    static List<BoardTicket> fit(List<BoardTicket> tickets) {
        var kept = new ArrayList<BoardTicket>();
        var left = MOST_BYTES;
        for (var ticket : (Iterable<BoardTicket>) Stream.concat(open(tickets), finished(tickets))::iterator) {
            left -= bytes(ticket);
            if (left < 0) break;
            kept.add(ticket);
        }
        return kept.stream().sorted(Comparator.comparing(BoardTicket::place)).toList();
    }

    /** The open tickets; those that would leave first are last. */
    private static Stream<BoardTicket> open(List<BoardTicket> tickets) {
        return tickets.stream()
                .filter(BoardTicket::open)
                .sorted(Comparator.comparing(BoardTicket::status).thenComparing(NEWEST_FIRST))
                .limit(MOST_OPEN);
    }

    private static Stream<BoardTicket> finished(List<BoardTicket> tickets) {
        return tickets.stream()
                .filter(ticket -> !ticket.open())
                .sorted(Comparator.comparing(BoardTicket::placeOfFinished))
                .limit(MOST_RECENT);
    }

    /** At least what it takes in the store. */
    static int bytes(BoardTicket ticket) {
        var moved = ticket.moved();
        var tables = moved == null ? 0 : moved.from().size() + moved.to().size();
        return BYTES_OF_A_TICKET
                + BYTES_OF_A_LETTER * letters(ticket.station())
                + BYTES_OF_A_TABLE * tables
                + ticket.items().stream().mapToInt(BoardCapacity::bytes).sum();
    }

    private static int bytes(BoardItem item) {
        var fired = item.fired();
        var elements = fired.options().size()
                + fired.allergens().size()
                + item.allergies().size();
        var letters = letters(fired.name())
                + (fired.set() == null ? 0 : letters(fired.set()))
                + (item.note() == null ? 0 : letters(item.note()))
                + fired.options().stream().mapToInt(BoardCapacity::letters).sum();
        return BYTES_OF_AN_ITEM + BYTES_OF_AN_ELEMENT * elements + BYTES_OF_A_LETTER * letters;
    }

    private static int letters(String text) {
        return text.length();
    }
}
