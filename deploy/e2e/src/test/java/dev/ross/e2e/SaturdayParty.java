package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One party of the Saturday that orders: seven lines for each guest, which are fired, served and paid.
 *
 * @param menu the ids of the items, by their names
 */
record SaturdayParty(StoryPerson staff, String seating, int guests, Map<String, String> menu, Random chance) {
    private static final List<String> DRINKS =
            List.of("Still water 0.7 l", "Rioja, glass", "Rioja, bottle", "Espresso");
    private static final List<String> STARTERS = List.of("Marinated olives", "Tomato soup", "Burrata");
    private static final List<String> MAINS = List.of("Sea bass", "Lamb shoulder", "Mushroom risotto");
    private static final List<String> DESSERTS = List.of("Almond tart", "Lemon sorbet");

    /** Orders, dines, pays and leaves; returns the order's id. */
    String dine() {
        var order = staff.insist("/seatings/" + seating + "/orders", Map.of("lines", lines("first", DRINKS)))
                .expect(201)
                .id();
        var path = "/orders/" + order;
        for (var course : List.of(lines("starter", STARTERS), lines("main", MAINS), lines("dessert", DESSERTS)))
            done(path + "/lines", Map.of("lines", course));
        for (var round : List.of("water", "second", "coffee"))
            done(path + "/lines", Map.of("lines", lines(round, DRINKS)));
        for (int course = 1; course <= 3; course++) done(path + "/courses/" + course + "/fire", Map.of());
        changeMinds(path);
        for (var line : shown(path).get("lines"))
            if (line.get("remaining").asInt() > 0)
                done(path + "/lines/" + line.get("id").asString() + "/served", Map.of());
        pay(path);
        assertThat(shown(path).at("/totals/open").asLong())
                .as(() -> path + " owes " + shown(path))
                .isZero();
        done(path + "/settle", Map.of());
        done("/seatings/" + seating + "/close", Map.of());
        return order;
    }

    private List<Object> lines(String name, List<String> from) {
        return IntStream.rangeClosed(1, guests)
                .<Object>mapToObj(seat -> JsonBodies.of(
                        "lineId",
                        name + "-" + seat,
                        "itemId",
                        Objects.requireNonNull(menu.get(from.get(chance.nextInt(from.size())))),
                        "quantity",
                        1,
                        "seat",
                        seat))
                .toList();
    }

    private void changeMinds(String path) {
        if (chance.nextInt(4) == 0) done(path + "/lines/main-1/void", Map.of("reason", "Kitchen error"));
        if (chance.nextInt(4) == 0) created(path + "/lines/dessert-1/comp", Map.of("reason", "Long wait"));
        if (chance.nextInt(4) == 0) created(path + "/discount", Map.of("rate", 100_000, "reason", "Regular guest"));
    }

    private void pay(String path) {
        var how = chance.nextInt(3);
        if (how == 0 || guests == 1) {
            payment(path, JsonBodies.of("method", "CARD", "tip", 100L * chance.nextInt(5)));
            return;
        }
        var split = how == 1 ? JsonBodies.of("by", "SEAT") : JsonBodies.of("by", "EVEN", "parts", guests);
        staff.insist(staff.request("PUT", path + "/split", split).keyed(path + how))
                .expect(204);
        for (var part : shown(path).get("billParts"))
            if (part.get("open").asLong() > 0)
                payment(
                        path,
                        JsonBodies.of("part", part.get("number"), "method", chance.nextBoolean() ? "CASH" : "CARD"));
    }

    private void payment(String path, Object payment) {
        created(path + "/payments", payment);
    }

    private JsonNode shown(String path) {
        var page = staff.get(path).expect(200).json();
        assertThat(page.get("lines")).hasSize(7 * guests);
        return page;
    }

    private void done(String path, Object body) {
        staff.insist(path, body).expect(204);
    }

    private void created(String path, Object body) {
        staff.insist(path, body).expect(201);
    }
}
