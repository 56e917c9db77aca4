package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.mail.Inbox;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What a dinner for five comes to: it is split, paid and on receipts, and counted when the day is closed. */
record DinnerBill(StoryRestaurant restaurant, StoryPerson manager, StoryPerson server, String seating, String order) {
    private static final long TOTAL = 2460_00;

    /** First by seat, which has all five share the bottle; then seats 1 to 3 share it. */
    void split() {
        server.put(path("/split"), JsonBodies.of("by", "SEAT")).expect(204);
        assertThat(parts()).containsExactly(521_00L, 521_00L, 491_00L, 406_00L, 521_00L);
        var bySeat = IntStream.rangeClosed(1, 5).mapToObj(DinnerBill::partOf).toList();
        server.put(path("/split"), JsonBodies.of("by", "LINE", "partsByLine", bySeat))
                .expect(204);
        assertThat(parts()).containsExactly(585_00L, 585_00L, 555_00L, 310_00L, 425_00L);
    }

    private static Object partOf(int seat) {
        var main = seat == 3 || seat == 4 ? "perch-" : "steak-";
        var lines = new ArrayList<>(List.of("soup-" + seat, main + seat, "cake-" + seat));
        if (seat <= 3) lines.add("bottle");
        return JsonBodies.of(
                "lines",
                lines.stream().map(line -> JsonBodies.of("lineId", line)).toList());
    }

    private List<Long> parts() {
        return shown().get("billParts")
                .valueStream()
                .map(part -> part.get("total").asLong())
                .toList();
    }

    void payEachPart() {
        var first = shown().at("/billParts/0/number").asInt();
        pay(JsonBodies.of("part", first, "method", "CARD", "amount", 645_00, "tip", 60_00));
        pay(JsonBodies.of("part", first + 1, "method", "CASH", "tendered", 600_00));
        pay(JsonBodies.of("part", first + 2, "method", "CARD"));
        pay(JsonBodies.of("part", first + 3, "method", "CASH", "amount", 350_00, "tip", 40_00, "tendered", 400_00));
        server.post(path("/settle")).expect(409, "NOT_PAID");
        pay(JsonBodies.of("part", first + 4, "method", "CARD"));
        assertThat(shown().get("payments")
                        .valueStream()
                        .map(each -> each.path("change").asLong(0)))
                .containsExactly(0L, 15_00L, 0L, 50_00L, 0L);
    }

    private void pay(Object payment) {
        server.create(path("/payments"), payment);
    }

    void settle() {
        server.post(path("/settle")).expect(204);
        server.post("/seatings/" + seating + "/close").expect(204);
        assertThat(shown().at("/totals/total").asLong()).isEqualTo(TOTAL);
    }

    void printReceipts() {
        var receipts = server.get(path("/receipts")).expect(200).items().toList();
        assertThat(receipts.stream().map(each -> each.get("number").asInt())).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(receipts.stream()
                        .mapToLong(each -> each.get("total").asLong())
                        .sum())
                .isEqualTo(TOTAL);
        var first = "/receipts/" + restaurant.id() + ".1";
        assertThat(text(first)).contains("Bottle of Riesling", "160.00", "645.00", "No fiscal receipt");
        print(first, 1, false);
        assertThat(text(first)).doesNotContain("C O P Y");
        print(first, 2, true);
        assertThat(text(first + "?print=2")).contains("C O P Y");
        assertThat(server.get(first).expect(200).json().get("copy").asBoolean()).isTrue();
    }

    private void print(String receipt, int print, boolean isCopy) {
        var printed = server.post(receipt + "/print").expect(200).json();
        assertThat(printed.get("print").asInt()).isEqualTo(print);
        assertThat(printed.get("copy").asBoolean()).isEqualTo(isCopy);
    }

    private String text(String receipt) {
        return server.getAs(receipt, "text/plain").expect(200).response().body();
    }

    /** 585.00 and 350.00 were paid in cash; another party still has an order. */
    void closeTheDay() {
        manager.hearing(server);
        var table = restaurant.table("6", 2);
        var others =
                manager.create(restaurant.at("/walk-ins"), JsonBodies.of("partySize", 2, "tables", List.of(table)));
        var open = manager.create("/seatings/" + others + "/orders", JsonBodies.of("lines", List.of()));
        var till = manager.get(restaurant.at("/till")).expect(200).json();
        assertThat(till.at("/cash/expected").asLong()).isEqualTo(935_00);

        var day = restaurant.at("/till/days/" + restaurant.now().toLocalDate());
        var counted = JsonBodies.of("countedCash", 930_00);
        server.post(day + "/close", counted).expect(403);
        var named =
                manager.post(day + "/close", counted).expect(409, "STILL_OPEN").json();
        assertThat(named.get("orders").valueStream().map(JsonNode::asString)).containsExactly(open);
        manager.post("/orders/" + open + "/settle").expect(204);
        manager.post("/seatings/" + others + "/close").expect(204);
        manager.get(restaurant.at("/till")).expect(200);
        var difference = manager.post(day + "/close", counted)
                .expect(409, "DIFFERENCE_NEEDS_REASON")
                .json();
        assertThat(difference.get("difference").asLong()).isEqualTo(-5_00);
        counted.put("reason", "Wrong change");
        manager.post(day + "/close", counted).expect(204);
        manager.post(day + "/close", counted).expect(409, "DAY_CLOSED");
        checkTheReport(manager.get(day).expect(200).json());
    }

    /** Of the day that was closed, to the manager who asks; servers may not. */
    void mailTheDay(Inbox inbox) {
        var mailing = restaurant.at("/till/days/" + restaurant.now().toLocalDate() + "/mail");
        server.post(mailing).expect(403);
        manager.post(mailing).expect(204);
        var mail = inbox.await(manager.email(), "Fem Trappor: the report of");
        assertThat(mail.text()).contains("930.00", "Wrong change");
        assertThat(mail.attachments()).singleElement().asString().endsWith(".pdf");
    }

    private static void checkTheReport(JsonNode report) {
        assertThat(report.get("number").asInt()).isEqualTo(1);
        assertThat(report.get("taxes").valueStream().map(tax -> tax.get("tax").asLong()))
                .containsExactly(212_14L, 96_00L);
        assertThat(report.get("methods")
                        .valueStream()
                        .map(each -> each.get("amount").asLong()))
                .containsExactly(935_00L, 1625_00L);
        assertThat(report.at("/cash/difference").asLong()).isEqualTo(-5_00);
    }

    private JsonNode shown() {
        return server.get(path("")).expect(200).json();
    }

    private String path(String below) {
        return "/orders/" + order + below;
    }
}
