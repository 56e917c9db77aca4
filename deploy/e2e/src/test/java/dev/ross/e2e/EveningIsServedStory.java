package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.holds;
import static dev.ross.e2e.ViewItems.is;
import static dev.ross.e2e.ViewItems.item;
import static dev.ross.e2e.ViewItems.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The fourth chapter: a party arrives, hails, is served and leaves. */
@Order(4)
class EveningIsServedStory extends RestaurantEvening {
    @Test
    @Order(1)
    @DisplayName("S8 S10: staff see who comes today, assign a table and seat the party; the plan shows it live")
    void thePartyArrives() {
        var today = pelikan.now().toLocalDate();
        assertThat(sam.get(pelikan.at("/seatings?from=%1$s&to=%1$s".formatted(today)))
                        .expect(200)
                        .items()
                        .map(line -> line.get("id").asString()))
                .containsExactly(grosVisit);
        gro.post("/seatings/" + grosVisit + "/hails", JsonBodies.of("kind", "ORDER"))
                .expect(409, "NOT_SEATED");
        sam.post("/seatings/" + grosVisit + "/assign-table", JsonBodies.of("tables", List.of(table)))
                .expect(204);
        sam.post("/seatings/" + grosVisit + "/seat").expect(204);
        staffScreen.shows("the party sits", "floor-plan", plan -> state(plan).equals("SEATED"));
        grosCard.shows("she sits", is("SEATED"));
        mona.post(pelikan.at("/walk-ins"), JsonBodies.of("partySize", 2, "tables", List.of(table)))
                .expect(409, "TABLE_OCCUPIED");
    }

    @Test
    @Order(2)
    @DisplayName(
            "G8 S7: Gro hails, the board shows it within a second, one of two servers gets it, the other is told who")
    void theGuestHails() {
        var hailing = System.nanoTime();
        var hail = gro.create("/seatings/" + grosVisit + "/hails", JsonBodies.of("kind", "BILL", "note", "together"));
        var shown = staffScreen.shows("the hail", "hails", board -> holds(board, hail, "OPEN"));
        var took = Duration.ofNanos(shown.at() - hailing);
        System.out.printf("From hailing to the board: %d ms.%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        staffScreen.shows("the table calls", "floor-plan", plan -> state(plan).equals("HAILING"));
        gro.post("/seatings/" + grosVisit + "/hails", JsonBodies.of("kind", "BILL"))
                .expect(409, "HAIL_ALREADY_OPEN");

        var claim = "/seatings/" + grosVisit + "/hails/" + hail + "/claim";
        var sams = CompletableFuture.supplyAsync(() -> sam.post(claim));
        var monas = CompletableFuture.supplyAsync(() -> mona.post(claim));
        var winner = sams.join().status() == 204 ? sam : mona;
        var loser = winner == sam ? monas.join() : sams.join();
        assertThat(Stream.of(sams, monas).filter(one -> one.join().status() == 204))
                .hasSize(1);
        loser.expect(409, "HAIL_ALREADY_CLAIMED");
        staffScreen.shows(
                "who took it",
                "hails",
                board -> item(board.get("items"), hail)
                        .path("claimedBy")
                        .asString("")
                        .equals(winner.id()));
        winner.post("/seatings/" + grosVisit + "/hails/" + hail + "/resolve").expect(204);
        staffScreen.shows("nobody waits", "hails", board -> board.get("items").isEmpty());
        grosCard.shows(
                "she was served", card -> card.at("/hails/0/status").asString().equals("RESOLVED"));
    }

    @Test
    @Order(3)
    @DisplayName("Mona publishes the menu as a whole, Sam marks the soup as sold out, and Gro reads it live")
    void theMenuIsRead() {
        var read = gro.looksAt(pelikan.at("/menu"));
        read.shows("nothing yet", menu -> menu.get("items").isEmpty());
        var soup = mona.create(pelikan.at("/menu/items?edition=DRAFT"), dish("Nettle soup"));
        mona.create(pelikan.at("/menu/items?edition=DRAFT"), dish("Char"));
        staffScreen.shows("a draft", "menu", menu -> menu.path("hasDraft").asBoolean(false));
        assertThat(mona.get(pelikan.at("/menu?edition=DRAFT")).expect(200).items())
                .hasSize(2);
        mona.post(pelikan.at("/menu/publish")).expect(204);
        read.shows("both dishes at once", menu -> menu.get("items").size() == 2);

        gro.post(pelikan.at("/menu/items/" + soup + "/sold-out")).expect(403);
        sam.post(pelikan.at("/menu/items/" + soup + "/sold-out")).expect(204);
        read.shows(
                "no soup", menu -> item(menu.get("items"), soup).path("soldOut").asBoolean(false));
        sam.post(pelikan.at("/menu/items/" + soup + "/countdown"), JsonBodies.of("left", 3))
                .expect(204);
        staffScreen.shows(
                "three left",
                "menu",
                menu -> item(menu.get("items"), soup).path("left").asInt() == 3);
        read.shows(
                "soup again",
                menu -> !item(menu.get("items"), soup).path("soldOut").asBoolean(true));
        read.close();
    }

    private static Map<String, Object> dish(String name) {
        return JsonBodies.of(
                "name", name, "category", "Dinner", "course", 1, "station", "pass", "price", 14500, "taxRate", 120000);
    }

    @Test
    @Order(4)
    @DisplayName("S12: the party leaves, the seating is closed, the table is free for the next")
    void theTableIsEmpty() {
        sam.post("/seatings/" + grosVisit + "/close").expect(204);
        grosCard.shows("her visit is over", is("CLOSED"));
        staffScreen.shows("the table is free", "floor-plan", plan -> state(plan).equals("FREE"));
        staffScreen.shows("nobody is left today", "seatings", list -> !holds(list, grosVisit));
        assertThat(statuses(grosCard.received())).containsExactly("PENDING", "ACCEPTED", "SEATED", "CLOSED");
        sam.create(pelikan.at("/walk-ins"), JsonBodies.of("partySize", 2, "tables", List.of(table)));
        staffScreen.shows("the next sit", "floor-plan", plan -> state(plan).equals("SEATED"));
    }
}
