package dev.ross.query.seating.card;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A card offers what the command would not refuse in any case. */
@House
class CardActionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aPartyIsSwappedUnlessItIsLockedToItsTable() {
        var house = opened("actions1");
        var asked = asked(house, "s1", Duration.ofDays(2));
        accepted(asked);
        at(house, asked, Assignment.BEST_FIT);
        assertThat(ofManager(asked)).contains("swap");

        at(house, asked, Assignment.LOCKED);
        assertThat(ofManager(asked)).doesNotContain("swap");
        log.tell(new GuestsSeated(asked.seating(), Set.of(house.tableId("t1")), Instant.now()));
        assertThat(ofManager(asked)).contains("close").doesNotContain("swap");

        at(house, asked, Assignment.NAMED);
        assertThat(ofManager(asked)).contains("swap");
    }

    @Test
    void whatWasDeclinedIsBroughtBackUntilItsStayIsOver() {
        var house = opened("actions2");
        var going = asked(house, "s1", Duration.ofMinutes(-80));
        var over = asked(house, "s2", Duration.ofMinutes(-91));
        for (var asked : List.of(going, over))
            log.tell(new SeatingDeclined(asked.seating(), null, List.of(), Instant.now()));

        assertThat(ofManager(going)).containsExactly("reinstate");
        assertThat(ofManager(over)).isEmpty();
    }

    @Test
    void whoSatAtATableThatWasRemovedIsNotBroughtBack() {
        var house = opened("actions3");
        var closed = asked(house, "s1", Duration.ofMinutes(-60));
        var missed = asked(house, "s2", Duration.ofMinutes(-60));
        for (var asked : List.of(closed, missed)) {
            at(house, asked, Assignment.BEST_FIT);
            accepted(asked);
        }
        log.tell(
                new GuestsSeated(closed.seating(), Set.of(house.tableId("t1")), Instant.now()),
                new SeatingClosed(closed.seating(), Side.STAFF, Instant.now()),
                new GuestsMarkedNoShow(missed.seating(), Instant.now()));
        assertThat(ofManager(closed)).containsExactly("reinstate");

        log.tell(new TableRemoved(house.restaurant(), house.tableId("t1"), Instant.now()));

        assertThat(ofManager(closed)).isEmpty();
        assertThat(ofManager(missed)).containsExactly("reinstate");
    }

    @Test
    void onceItsStayIsOverARequestIsOnlyRefused() {
        var house = opened("actions4");
        var asked = asked(house, "s1", Duration.ofMinutes(-91));
        at(house, asked, Assignment.BEST_FIT);
        assertThat(ofManager(asked)).containsExactly("decline", "cancel");

        accepted(asked);
        assertThat(ofManager(asked)).containsExactly("no-show", "cancel");
    }

    @Test
    void aPartyIsSeatedFromFourHoursBefore() {
        var house = opened("actions5");
        var soon = asked(house, "s1", Duration.ofHours(4).minus(MINUTE));
        var later = asked(house, "s2", Duration.ofHours(4).plus(MINUTE));
        accepted(soon);
        accepted(later);

        assertThat(ofManager(soon)).contains("seat");
        assertThat(ofManager(later)).contains("assign-table").doesNotContain("seat");
    }

    @Test
    void guestsChangeAndCancelWhatWasAcceptedUntilTheCutoff() {
        var house = opened("actions6");
        log.tell(house.cutoff(120));
        var before = asked(house, "s1", Duration.ofMinutes(125));
        var within = asked(house, "s2", Duration.ofMinutes(115));
        assertThat(onTheCard(within)).containsExactly("cancel", "amend");
        assertThat(inTheList(within)).containsExactly("cancel", "amend");
        accepted(before);
        accepted(within);

        assertThat(onTheCard(before)).containsExactly("cancel", "amend");
        assertThat(inTheList(before)).containsExactly("cancel", "amend");
        assertThat(onTheCard(within)).isEmpty();
        assertThat(inTheList(within)).isEmpty();
    }

    private Scenes opened(String name) {
        var house = Scenes.at(name);
        log.tell(house.registered(), house.table("t1"), house.joined("mia", MANAGER), house.joined("ann", STAFF));
        return house;
    }

    /** A party that comes so long from now, for ninety minutes. */
    private SeatingCreated asked(Scenes house, String local, Duration fromNow) {
        var guest = house.restaurant() + local;
        var asked = house.askedAt(local, guest, Instant.now().plus(fromNow), LocalDate.now(Scenes.ZONE));
        log.tell(asked);
        return asked;
    }

    private void accepted(SeatingCreated asked) {
        log.tell(new SeatingAccepted(asked.seating(), Side.STAFF, null, Instant.now()));
    }

    private void at(Scenes house, SeatingCreated asked, Assignment how) {
        log.tell(new TableAssigned(asked.seating(), Set.of(house.tableId("t1")), how, Instant.now()));
    }

    private List<String> ofManager(SeatingCreated asked) {
        var manager = Issuer.manager("mia", asked.seating().restaurant().value());
        return actions(card(asked.seating(), manager));
    }

    private List<String> onTheCard(SeatingCreated asked) {
        return actions(card(asked.seating(), ownerOf(asked)));
    }

    private List<String> inTheList(SeatingCreated asked) {
        return actions(get("/me/seatings", ownerOf(asked)).at("/items/0"));
    }

    private static String ownerOf(SeatingCreated asked) {
        return Issuer.guest(asked.seating().restaurant() + asked.seating().local());
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
