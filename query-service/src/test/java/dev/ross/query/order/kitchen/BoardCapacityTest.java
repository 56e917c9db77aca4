package dev.ross.query.order.kitchen;

import static dev.ross.query.fixture.OrderScenes.OPENED;
import static dev.ross.query.fixture.OrderScenes.dish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many tickets a kitchen board keeps, and which. */
class BoardCapacityTest {
    private static final String LONGEST_ID = "x".repeat(64);
    private static final RestaurantId RESTAURANT = RestaurantId.of(LONGEST_ID);
    private static final SeatingId SEATING = new SeatingId(RESTAURANT, LONGEST_ID);
    private static final String NAME = "\u20ac".repeat(120);
    private static final String NOTE = "\u20ac".repeat(300);
    private static final OrderScenes ORDER = OrderScenes.at("r1", "o1");

    @Test
    void beyondAThousandOpenTicketsTheOldestThatIsReadyLeavesAndThenTheOldest() {
        var board = KitchenBoard.quiet("r1");
        for (var ticket = 0; ticket < BoardCapacity.MOST_OPEN; ticket++) board = fired(board, ticket);
        board = board.reached(
                ORDER.ready(OPENED, "l5"), ORDER.ready(OPENED, "l5").parts(), PartStatus.READY);

        board = fired(board, 1_000);
        assertThat(ids(board))
                .hasSize(BoardCapacity.MOST_OPEN)
                .contains("k0", "k1000")
                .doesNotContain("k5");

        board = fired(board, 1_001);
        assertThat(ids(board))
                .hasSize(BoardCapacity.MOST_OPEN)
                .contains("k1", "k1001")
                .doesNotContain("k0");
    }

    @Test
    void theLastThirtyFinishedTicketsAreKept() {
        var board = KitchenBoard.quiet("r1");
        for (var ticket = 0; ticket < 40; ticket++) {
            board = fired(board, ticket);
            var served = ORDER.served(OPENED.plusSeconds(100 - ticket), "l" + ticket);
            board = board.reached(served, served.parts(), PartStatus.SERVED);
        }

        assertThat(board.open(null)).isEmpty();
        assertThat(board.finished(null))
                .extracting(ticket -> ticket.id().value())
                .hasSize(30)
                .startsWith("k0", "k1");
    }

    @Test
    void allTicketsOfTheLargestOrderStayAndTheDocumentOfManyIsSmallEnough() {
        var board = KitchenBoard.quiet("r1").seated(SEATING, tables("a"));
        board = board.fired(largestOrder("o0"));
        assertThat(board.tickets().size()).isEqualTo(500);
        print("largest order", board);

        board = board.moved(SEATING, tables("b"));
        for (var order = 1; order < 4; order++) board = board.fired(largestOrder("o" + order));
        board = board.moved(SEATING, tables("c"));

        print("largest kitchen board", board);
        assertThat(estimated(board)).isBetween(size(board), BoardCapacity.MOST_BYTES);
        assertThat(size(board)).isGreaterThan(BoardCapacity.MOST_BYTES / 2);
        assertThat(board.tickets().getLast().order().local()).isEqualTo("o3");
    }

    @Test
    void aTicketOfLettersThatAreCountedOnceTakesNoMoreThanEstimated() {
        var small = KitchenBoard.quiet("r1").fired(ORDER.fired("k1", OPENED, dish("l1", "Herring", 100, 1)));

        assertThat(BoardCapacity.bytes(small.tickets().getFirst())).isGreaterThan(size(small) - 100);
    }

    /** A set of twelve parts for each of 250 lines, each with a note, on as many tickets as there may be. */
    private static TicketsFired largestOrder(String local) {
        var allergens = List.of(Allergen.values());
        var tickets = IntStream.range(0, 500)
                .mapToObj(ticket -> new KitchenTicket(
                        TicketId.of((local + "-" + ticket + LONGEST_ID).substring(0, 64)),
                        NAME.substring(0, 40),
                        9,
                        IntStream.range(0, 6)
                                .mapToObj(part -> new TicketItem(
                                        new PartOfLine(line(ticket / 2), 6 * (ticket % 2) + part),
                                        999,
                                        NAME,
                                        NAME,
                                        List.of(),
                                        999,
                                        allergens))
                                .toList()))
                .toList();
        var notes = IntStream.range(0, 250)
                .mapToObj(line -> new LineNote(line(line), NOTE, allergens))
                .toList();
        return new TicketsFired(
                new OrderId(RESTAURANT, local),
                SEATING,
                tickets,
                Personal.of(Subject.guestAt("gus", "r1"), new LineNotes(notes)),
                OPENED.plusNanos(123_456_789));
    }

    private static LineId line(int number) {
        return LineId.of((number + "-" + LONGEST_ID).substring(0, 64));
    }

    private static Set<TableId> tables(String prefix) {
        return IntStream.range(0, 20)
                .mapToObj(table -> new TableId(RESTAURANT, (prefix + table + LONGEST_ID).substring(0, 64)))
                .collect(Collectors.toSet());
    }

    private static void print(String what, KitchenBoard board) {
        System.out.printf("%s: %,d bytes, estimated at %,d%n", what, size(board), estimated(board));
    }

    private static int estimated(KitchenBoard board) {
        return board.tickets().stream().mapToInt(BoardCapacity::bytes).sum();
    }

    private static int size(KitchenBoard board) {
        var form = new DocumentForm<>(KitchenBoards.NAME, KitchenBoard.class);
        return form.write(new ViewDocument<>(KitchenBoards.NAME, "r1", SeenEvents.NOTHING, board))
                .size();
    }

    private static KitchenBoard fired(KitchenBoard board, int ticket) {
        var line = dish("l" + ticket, "Herring", 18_500, 1);
        return board.fired(ORDER.fired("k" + ticket, OPENED.plusSeconds(ticket), line));
    }

    private static List<String> ids(KitchenBoard board) {
        return board.open(null).map(ticket -> ticket.id().value()).toList();
    }
}
