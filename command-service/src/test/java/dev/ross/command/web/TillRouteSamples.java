package dev.ross.command.web;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Samples of the routes of a restaurant's till and its receipts. Sample restaurants are always open. */
record TillRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final String MOVEMENT = "{\"in\": 100, \"reason\": \"Purchase\"}";

    void add() {
        samples.addOfRestaurant("PUT", "/till/settings", samples.example("tillSet"), "{\"heading\": [\"Tre Kök\"]}");
        samples.addOfRestaurant("POST", "/till/cash-movements", samples.example("tillMove"), MOVEMENT);
        samples.add("POST /restaurants/{restaurant}/till/days/{day}/close", () -> {
            var own = SampleRestaurant.open(restaurant.service());
            own.make("POST", own.path("/till/cash-movements"), MOVEMENT);
            var day = LocalDateTime.now(ZoneId.of("Europe/Stockholm")).toLocalDate();
            return new RouteSample(
                    own.path("/till/days/" + day + "/close"),
                    own.manager(),
                    samples.example("tillClose"),
                    "{\"countedCash\": 0}");
        });
        samples.add("POST /restaurants/{restaurant}/till/days/{day}/mail", () -> {
            var own = SampleRestaurant.open(restaurant.service());
            own.make("POST", own.path("/till/cash-movements"), MOVEMENT);
            var day = LocalDateTime.now(ZoneId.of("Europe/Stockholm")).toLocalDate();
            own.make("POST", own.path("/till/days/" + day + "/close"), "{\"countedCash\": 100, \"leaveOpen\": true}");
            return RouteSample.bare(own.path("/till/days/" + day + "/mail"), own.manager());
        });
        samples.add("POST /receipts/{receipt}/print", () -> {
            var own = SampleRestaurant.open(restaurant.service());
            var order = SampleOrder.fired(own);
            own.create(order.path() + "/payments", "{\"method\": \"CARD\"}");
            own.make(order.path() + "/settle");
            return RouteSample.bare("/receipts/" + own.id() + ".1/print", own.manager());
        });
    }
}
