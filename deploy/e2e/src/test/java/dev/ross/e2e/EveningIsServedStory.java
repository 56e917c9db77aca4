package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.holds;
import static dev.ross.e2e.ViewItems.is;
import static dev.ross.e2e.ViewItems.item;
import static dev.ross.e2e.ViewItems.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.util.LinkedHashMap;
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
        soup = mona.create(pelikan.at("/menu/items?edition=DRAFT"), dish("Nettle soup"));
        perch = mona.create(pelikan.at("/menu/items?edition=DRAFT"), dish("Perch"));
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
    @DisplayName("S13: Sam takes Gro's order; the kitchen sees it live, once; the soup falls with it")
    void thePartyOrders() {
        grosOrder = sam.create(
                "/seatings/" + grosVisit + "/orders",
                lines(line("starter", soup, 2), line("main", perch, 1, "allergies", List.of("NUTS"))));
        grosCard.shows("her order", card -> card.path("orderStage").asString("").equals("ORDERED"));
        staffScreen.shows(
                "one soup left",
                "menu",
                menu -> item(menu.get("items"), soup).path("left").asInt() == 1);
        var order = "/orders/" + grosOrder;
        sam.post("/seatings/" + grosVisit + "/orders", lines()).expect(409, "HAS_OPEN_ORDER");
        sam.post("/seatings/" + grosVisit + "/close").expect(409, "HAS_OPEN_ORDER");
        mona.post(order + "/lines", lines(line("starter", soup, 2))).expect(204);
        mona.post(order + "/lines", lines(line("starter", perch, 2))).expect(409, "LINE_ID_TAKEN");
        mona.post(order + "/lines", lines(line("more", soup, 2))).expect(409, "SOLD_OUT");
        sam.post(order + "/lines/starter/remove", JsonBodies.of("units", 1)).expect(204);
        staffScreen.shows(
                "two soups left",
                "menu",
                menu -> item(menu.get("items"), soup).path("left").asInt() == 2);

        var firing = System.nanoTime();
        sam.post(order + "/courses/1/fire").expect(204);
        var shown = staffScreen.shows(
                "a ticket", "kitchen-tickets", board -> board.get("items").size() == 1);
        System.out.printf(
                "From firing to the kitchen: %d ms.%n",
                Duration.ofNanos(shown.at() - firing).toMillis());
        var items = shown.data().at("/items/0/items");
        assertThat(items.valueStream().map(each -> each.get("name").asString() + " " + each.get("units")))
                .containsExactlyInAnyOrder("Nettle soup 1", "Perch 1");
        assertThat(items.valueStream().filter(each -> !each.get("allergies").isEmpty()))
                .hasSize(1);
        mona.post(order + "/courses/1/fire").expect(409, "NOTHING_TO_FIRE");
    }

    @Test
    @Order(5)
    @DisplayName(
            "Sam voids a dish with Mona's code, serves the rest; Gro reads her bill and pays it, and the order is closed")
    void theBillIsPaid() {
        var order = "/orders/" + grosOrder;
        var why = "Changed their mind";
        sam.post(order + "/lines/starter/void", JsonBodies.of("reason", why)).expect(403, "NEEDS_APPROVAL");
        sam.post(order + "/lines/starter/approve-void", JsonBodies.of()).expect(403);
        var code = mona.post(order + "/lines/starter/approve-void", JsonBodies.of())
                .expect(201)
                .text("code");
        sam.post(order + "/lines/main/void", JsonBodies.of("reason", why, "approvalCode", code))
                .expect(403, "WRONG_APPROVAL_CODE");
        sam.post(order + "/lines/starter/void", JsonBodies.of("reason", why, "approvalCode", code))
                .expect(204);
        staffScreen.shows(
                "VOID",
                "kitchen-tickets",
                board -> board.at("/items/0/marks").toString().contains("VOID"));
        sam.post(order + "/lines/main/served", JsonBodies.of()).expect(204);
        grosCard.shows("served", card -> card.path("orderStage").asString("").equals("SERVED"));
        staffScreen.shows(
                "an empty kitchen",
                "kitchen-tickets",
                board -> board.get("items").isEmpty());

        sam.post(order + "/settle").expect(409, "NOT_PAID");
        var bill = gro.get(order).expect(200).json();
        assertThat(bill.at("/totals/open").asLong()).isEqualTo(14500);
        assertThat(bill.path("server").isMissingNode()).isTrue();
        gus.get(order).expect(404);
        sam.post(order + "/payments", JsonBodies.of("method", "CARD", "amount", 16000))
                .expect(409, "OVERPAID");
        sam.put(order + "/split", JsonBodies.of("by", "EVEN", "parts", 2)).expect(204);
        gro.hearing(sam);
        assertThat(gro.get(order).expect(200).json().at("/billParts/1/open").asLong())
                .isEqualTo(7250);
        sam.post(order + "/payments", JsonBodies.of("method", "CARD")).expect(409, "BILL_IS_SPLIT");
        sam.create(order + "/payments", JsonBodies.of("part", 1, "method", "CASH"));
        sam.create(order + "/payments", JsonBodies.of("part", 2, "method", "CARD", "amount", 8750, "tip", 1500));
        sam.post(order + "/settle").expect(204);
        grosCard.shows("nothing is open", card -> card.path("orderId").isMissingNode());
        gro.hearing(sam);
        assertThat(gro.get(order).expect(200).json().at("/totals/open").asLong())
                .isZero();
        sam.post(order + "/lines", lines(line("late", perch, 1))).expect(409, "ORDER_SETTLED");
    }

    private static Map<String, Object> lines(Map<?, ?>... lines) {
        return JsonBodies.of("lines", List.of(lines));
    }

    private static Map<String, Object> line(String id, String item, int quantity, Object... more) {
        var line = new LinkedHashMap<>(JsonBodies.of("lineId", id, "itemId", item, "quantity", quantity));
        line.putAll(JsonBodies.of(more));
        return line;
    }

    @Test
    @Order(6)
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
