package dev.ross.query.order.refused;

import static dev.ross.query.fixture.OrderScenes.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The refused commands of tablets wait on a list until staff clear them. */
@QueryServiceTest
class RefusedCommandsTest {
    private static final String LONGEST_ID = "x".repeat(64);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aRefusedCommandIsShownWithItsTableUntilItIsCleared() {
        var order = seated("refused1");
        log.append(order.refused("c1", "SOLD_OUT", OPENED));

        var shown = items("refused1").get(0);
        assertThat(shown.at("/id").asString()).isEqualTo("c1");
        assertThat(shown.at("/orderId").asString()).isEqualTo("refused1.o1");
        assertThat(shown.at("/seatingId").asString()).isEqualTo("refused1.s1");
        assertThat(shown.at("/tables/0").asString()).isEqualTo("refused1.t1");
        assertThat(shown.at("/kind").asString()).isEqualTo("ADD_LINES");
        assertThat(shown.at("/summary").asString()).isEqualTo("2 × Soup");
        assertThat(shown.at("/code").asString()).isEqualTo("SOLD_OUT");
        assertThat(shown.at("/detail").asString()).isEqualTo("Refused.");
        assertThat(shown.at("/by").asString()).isEqualTo("ann");
        assertThat(shown.at("/recordedAt").asString()).isEqualTo("2030-06-01T17:30:00Z");
        assertThat(shown.at("/refusedAt").asString()).isEqualTo("2030-06-01T17:40:00Z");
        assertThat(shown.at("/actions/0").asString()).isEqualTo("clear");

        log.append(order.cleared("c1"));
        assertThat(items("refused1").isEmpty()).isTrue();
    }

    @Test
    void whatArrivesAfterThePartyHasLeftNamesItsLastTable() {
        var order = seated("refused2");
        var scenes = EventScenes.at("refused2");
        log.append(
                new TableAssigned(order.seating(), Set.of(scenes.tableId("t2")), TableAssignment.NAMED, OPENED),
                new SeatingClosed(order.seating(), ActingSide.STAFF, OPENED));
        log.append(order.refused("c1", "ORDER_SETTLED", OPENED));
        assertThat(items("refused2").at("/0/tables/0").asString()).isEqualTo("refused2.t2");
    }

    @Test
    void theListIsPartOfTheCommonStream() {
        var order = seated("refused3");
        var token = QueryTokenIssuer.staff("ann", "refused3");
        try (var common = visitor.watch(
                "/restaurants/refused3/live?views=refused-commands",
                token,
                "Ross-Position",
                String.valueOf(log.position()))) {
            assertThat(common.next().name()).isEqualTo("refused-commands.snapshot");
            log.append(order.refused("c1", "SOLD_OUT", OPENED));
            assertThat(common.next().name()).isEqualTo("refused-commands.changed");
            log.append(order.cleared("c1"));
            assertThat(common.next().name()).isEqualTo("refused-commands.removed");
        }
    }

    @Test
    void theOldestAreListedFirst() {
        var order = seated("refused4");
        log.append(
                order.refused("late", "SOLD_OUT", OPENED.plusSeconds(5)), order.refused("early", "SOLD_OUT", OPENED));
        assertThat(items("refused4").at("/0/id").asString()).isEqualTo("early");
        assertThat(items("refused4").at("/1/id").asString()).isEqualTo("late");
    }

    @Test
    void thePageOfTheOrderCountsThemForTheTeam() {
        var order = seated("refused5");
        log.append(
                order.opened("gus"),
                order.added(OrderScenes.dish("l1", "Herring", 18_500, 1)),
                order.pricedAsShown("l1", 20_000, 21_000),
                order.refused("c1", "SOLD_OUT", OPENED),
                order.refused("c2", "SOLD_OUT", OPENED),
                order.cleared("c1"));
        var page = get("/orders/refused5.o1", QueryTokenIssuer.staff("ann", "refused5"));
        assertThat(page.at("/refusedCommands").asInt()).isEqualTo(1);
        assertThat(page.at("/lines/0/menuPrice").asLong()).isEqualTo(21_000);
        var guest = get("/orders/refused5.o1", QueryTokenIssuer.guest("gus"));
        assertThat(guest.has("refusedCommands")).isFalse();
        assertThat(guest.at("/lines/0").has("menuPrice")).isFalse();
    }

    @Test
    void thePartiesThatAreRememberedAreFew() {
        var board = RefusedCommandBoard.blank("r1");
        for (var party = 0; party < 40; party++) {
            var seating = new SeatingId(RestaurantId.of("r1"), "s" + party);
            board = board.seated(seating, Set.of(new TableId(RestaurantId.of("r1"), "t" + party)))
                    .left(seating, OPENED.plusSeconds(party));
        }
        assertThat(board.seated().parties()).hasSize(30);
        assertThat(board.seated().parties().getFirst().seating().local()).isEqualTo("s10");
        var back = new SeatingId(RestaurantId.of("r1"), "s20");
        var table = new TableId(RestaurantId.of("r1"), "t1");
        var seated = board.back(back).moved(back, Set.of(table)).seated();
        assertThat(seated.sits(back)).isTrue();
        assertThat(seated.of(back)).containsExactly(table);
    }

    @Test
    void theDocumentOfTheMostIsSmallEnough() {
        var tables = IntStream.range(0, 20)
                .mapToObj(table -> new TableId(RestaurantId.of(LONGEST_ID), "x".repeat(60) + table))
                .collect(Collectors.toSet());
        var board = RefusedCommandBoard.blank("r1").seated(largest(0).seating(), tables);
        for (var command = 0; command < RefusedCommandBoard.MOST + 10; command++)
            board = board.refused(largest(command));
        assertThat(board.waiting()).hasSize(RefusedCommandBoard.MOST);
        assertThat(board.waiting().getFirst().id().value()).isEqualTo("x".repeat(58) + "-0");
        var form = new DocumentForm<>(RefusedCommandBoards.NAME, RefusedCommandBoard.class);
        var document = new ViewDocument<>(RefusedCommandBoards.NAME, "r1", SeenEvents.NOTHING, board);
        assertThat(form.write(document).size()).isBetween(4_000_000, 7_000_000);
    }

    private static OfflineCommandRefused largest(int number) {
        var restaurant = RestaurantId.of(LONGEST_ID);
        var id = OfflineCommandId.of("x".repeat(58) + "-" + number);
        return new OfflineCommandRefused(
                new OrderId(restaurant, LONGEST_ID),
                new SeatingId(restaurant, LONGEST_ID),
                new OfflineCommand(id, OfflineCommandKind.REQUEST_BILL, OPENED, "hash"),
                new RefusedContent("\u20ac".repeat(300), LineId.of(LONGEST_ID), 1L),
                new RefusalReason("TOO_MANY_OFFLINE_COMMANDS", "\u20ac".repeat(200)),
                StaffId.of(LONGEST_ID),
                OPENED.plusSeconds(number));
    }

    private OrderScenes seated(String restaurant) {
        var scenes = EventScenes.at(restaurant);
        var order = OrderScenes.at(restaurant, "o1");
        log.append(scenes.registered(), scenes.joined("ann", RestaurantRole.STAFF));
        log.append(new GuestsSeated(order.seating(), Set.of(scenes.tableId("t1")), OPENED));
        return order;
    }

    private JsonNode items(String restaurant) {
        return get("/restaurants/" + restaurant + "/refused-commands", QueryTokenIssuer.staff("ann", restaurant))
                .at("/items");
    }

    private JsonNode get(String path, String token) {
        var answer = visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}
