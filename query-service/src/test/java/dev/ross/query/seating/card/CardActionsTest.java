package dev.ross.query.seating.card;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A card does not offer actions that the command side would always reject. */
@QueryServiceTest
class CardActionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aPartyIsSwappedUnlessItIsLockedToItsTable() {
        var restaurant = opened("actions1");
        var asked = asked(restaurant, "s1", Duration.ofDays(2));
        accepted(asked);
        at(restaurant, asked, TableAssignment.BEST_FIT);
        assertThat(ofManager(asked)).contains("swap");

        at(restaurant, asked, TableAssignment.LOCKED);
        assertThat(ofManager(asked)).doesNotContain("swap");
        log.append(new GuestsSeated(asked.seating(), Set.of(restaurant.tableId("t1")), Instant.now()));
        assertThat(ofManager(asked)).contains("close").doesNotContain("swap");

        at(restaurant, asked, TableAssignment.NAMED);
        assertThat(ofManager(asked)).contains("swap");
    }

    @Test
    void whatWasDeclinedIsBroughtBackUntilItsStayIsOver() {
        var restaurant = opened("actions2");
        var going = asked(restaurant, "s1", Duration.ofMinutes(-80));
        var over = asked(restaurant, "s2", Duration.ofMinutes(-91));
        for (var asked : List.of(going, over))
            log.append(new SeatingDeclined(asked.seating(), null, List.of(), Instant.now()));

        assertThat(ofManager(going)).containsExactly("reinstate");
        assertThat(ofManager(over)).isEmpty();
    }

    @Test
    void whoSatAtATableThatWasRemovedIsNotBroughtBack() {
        var restaurant = opened("actions3");
        var closed = asked(restaurant, "s1", Duration.ofMinutes(-60));
        var missed = asked(restaurant, "s2", Duration.ofMinutes(-60));
        for (var asked : List.of(closed, missed)) {
            at(restaurant, asked, TableAssignment.BEST_FIT);
            accepted(asked);
        }
        log.append(
                new GuestsSeated(closed.seating(), Set.of(restaurant.tableId("t1")), Instant.now()),
                new SeatingClosed(closed.seating(), ActingSide.STAFF, Instant.now()),
                new GuestsMarkedNoShow(missed.seating(), Instant.now()));
        assertThat(ofManager(closed)).containsExactly("reinstate");

        log.append(new TableRemoved(restaurant.id(), restaurant.tableId("t1"), Instant.now()));

        assertThat(ofManager(closed)).isEmpty();
        assertThat(ofManager(missed)).containsExactly("reinstate");
    }

    @Test
    void onceItsStayIsOverARequestIsOnlyRefused() {
        var restaurant = opened("actions4");
        var asked = asked(restaurant, "s1", Duration.ofMinutes(-91));
        at(restaurant, asked, TableAssignment.BEST_FIT);
        assertThat(ofManager(asked)).containsExactly("decline", "cancel");

        accepted(asked);
        assertThat(ofManager(asked)).containsExactly("no-show", "cancel");
    }

    @Test
    void aPartyIsSeatedFromFourHoursBefore() {
        var restaurant = opened("actions5");
        var soon = asked(restaurant, "s1", Duration.ofHours(4).minus(MINUTE));
        var later = asked(restaurant, "s2", Duration.ofHours(4).plus(MINUTE));
        accepted(soon);
        accepted(later);

        assertThat(ofManager(soon)).contains("seat");
        assertThat(ofManager(later)).contains("assign-table").doesNotContain("seat");
    }

    @Test
    void guestsChangeAndCancelWhatWasAcceptedUntilTheCutoff() {
        var restaurant = opened("actions6");
        log.append(restaurant.cutoff(120));
        var before = asked(restaurant, "s1", Duration.ofMinutes(125));
        var within = asked(restaurant, "s2", Duration.ofMinutes(115));
        assertThat(onTheCard(within)).containsExactly("cancel", "amend");
        assertThat(inTheList(within)).containsExactly("cancel", "amend");
        accepted(before);
        accepted(within);

        assertThat(onTheCard(before)).containsExactly("confirm", "late", "cancel", "amend");
        assertThat(inTheList(before)).containsExactly("confirm", "late", "cancel", "amend");
        assertThat(onTheCard(within)).containsExactly("confirm", "late");
        assertThat(inTheList(within)).containsExactly("confirm", "late");
    }

    @Test
    void thatAPartyComesIsSaidOnceUntilItsStayIsOver() {
        var restaurant = opened("actions10");
        var going = asked(restaurant, "s1", Duration.ofMinutes(-80));
        var over = asked(restaurant, "s2", Duration.ofMinutes(-91));
        for (var asked : List.of(going, over)) {
            assertThat(ofManager(asked)).doesNotContain("confirm", "late");
            accepted(asked);
        }
        assertThat(ofManager(going)).contains("confirm");
        assertThat(onTheCard(going)).containsExactly("confirm");
        assertThat(onTheCard(over)).isEmpty();

        log.append(restaurant.confirmed("s1"));

        assertThat(ofManager(going)).doesNotContain("confirm");
        assertThat(onTheCard(going)).isEmpty();
        assertThat(card(going.seating(), ownerOf(going)).at("/coming").asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void lateIsSaidFromFourHoursBeforeAndAsOftenAsItChanges() {
        var restaurant = opened("actions11");
        var soon = asked(restaurant, "s1", Duration.ofHours(4).minus(MINUTE));
        var later = asked(restaurant, "s2", Duration.ofHours(4).plus(MINUTE));
        accepted(soon);
        accepted(later);
        assertThat(onTheCard(later)).doesNotContain("late");
        assertThat(ofManager(later)).doesNotContain("late");

        log.append(restaurant.announced("s1", soon.stay().from().plus(Duration.ofMinutes(20))));

        assertThat(onTheCard(soon)).containsExactly("late", "cancel", "amend");
        assertThat(ofManager(soon)).contains("late").doesNotContain("confirm");
        var card = card(soon.seating(), ownerOf(soon));
        assertThat(card.at("/coming").asString()).isEqualTo("LATE");
        assertThat(card.at("/expectedAt").asString())
                .isEqualTo(soon.stay()
                        .startsAt()
                        .plusMinutes(20)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
    }

    @Test
    void aPartyWithAnOpenOrderStays() {
        var restaurant = opened("actions7");
        var orders = restaurant.orders("s1");
        var asked = asked(restaurant, "s1", Duration.ofMinutes(-30));
        accepted(asked);
        log.append(new GuestsSeated(asked.seating(), Set.of(restaurant.tableId("t1")), Instant.now()));
        assertThat(ofManager(asked)).contains("close", "open-order", "reinstate");

        log.append(orders.attached("o1"), orders.reached("o1", OrderStage.OPENED));
        assertThat(ofManager(asked))
                .contains("assign-table", "amend", "swap")
                .doesNotContain("close", "open-order", "reinstate", "no-show", "cancel");

        log.append(orders.reached("o1", OrderStage.SETTLED));
        assertThat(ofManager(asked)).contains("close", "open-order", "reinstate");
    }

    @Test
    void onlyWhoSitsOrders() {
        var asked = asked(opened("actions8"), "s1", Duration.ofMinutes(-30));
        assertThat(ofManager(asked)).doesNotContain("open-order");
        accepted(asked);
        assertThat(ofManager(asked)).doesNotContain("open-order");
        log.append(new SeatingClosed(asked.seating(), ActingSide.STAFF, Instant.now()));
        assertThat(ofManager(asked)).doesNotContain("open-order");
    }

    @Test
    void guestsOpenAnOrderWhereTheRestaurantLetsThem() {
        var restaurant = opened("actions9");
        var orders = restaurant.orders("s1");
        var asked = asked(restaurant, "s1", Duration.ofMinutes(-30));
        log.append(new GuestsSeated(asked.seating(), Set.of(restaurant.tableId("t1")), Instant.now()));
        assertThat(onTheCard(asked)).containsExactly("hail");

        log.append(restaurant.guestsMayOrder());
        assertThat(onTheCard(asked)).containsExactly("hail", "open-order");

        log.append(orders.attached("o1"));
        assertThat(onTheCard(asked)).containsExactly("hail");
        log.append(orders.detached("o1"));
        assertThat(onTheCard(asked)).containsExactly("hail", "open-order");
    }

    private EventScenes opened(String name) {
        var restaurant = EventScenes.at(name);
        log.append(
                restaurant.registered(),
                restaurant.table("t1"),
                restaurant.joined("mia", MANAGER),
                restaurant.joined("ann", STAFF));
        return restaurant;
    }

    /** A request that starts so long from now, for ninety minutes. */
    private SeatingCreated asked(EventScenes restaurant, String local, Duration fromNow) {
        var guest = restaurant.id() + local;
        var asked = restaurant.askedAt(local, guest, Instant.now().plus(fromNow), LocalDate.now(EventScenes.ZONE));
        log.append(asked);
        return asked;
    }

    private void accepted(SeatingCreated asked) {
        log.append(new SeatingAccepted(asked.seating(), ActingSide.STAFF, null, Instant.now()));
    }

    private void at(EventScenes restaurant, SeatingCreated asked, TableAssignment how) {
        log.append(new TableAssigned(asked.seating(), Set.of(restaurant.tableId("t1")), how, Instant.now()));
    }

    private List<String> ofManager(SeatingCreated asked) {
        var manager =
                QueryTokenIssuer.manager("mia", asked.seating().restaurant().value());
        return actions(card(asked.seating(), manager));
    }

    private List<String> onTheCard(SeatingCreated asked) {
        return actions(card(asked.seating(), ownerOf(asked)));
    }

    private List<String> inTheList(SeatingCreated asked) {
        return actions(get("/me/seatings", ownerOf(asked)).at("/items/0"));
    }

    private static String ownerOf(SeatingCreated asked) {
        return QueryTokenIssuer.guest(
                asked.seating().restaurant() + asked.seating().local());
    }

    private JsonNode card(SeatingId seating, String token) {
        return get("/seatings/" + seating, token);
    }

    private JsonNode get(String path, String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()))
                .json();
    }

    private static List<String> actions(JsonNode shown) {
        return shown.at("/actions").valueStream().map(JsonNode::asString).toList();
    }
}
