package dev.ross.command.web;

/** Samples of the routes of tablets that were without a connection. */
record BatchRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final String REFUSED = "{\"commands\": [{\"id\": \"c1\", \"at\": \"2026-11-28T18:00:00Z\","
            + " \"kind\": \"FIRE\", \"lineId\": \"none\"}]}";

    void add() {
        samples.add(
                "POST /orders/{order}/batch",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/batch",
                        restaurant.manager(),
                        samples.example("batchReplay"),
                        "{\"commands\": []}"));
        samples.add("POST /orders/{order}/refused-commands/{command}/clear", () -> {
            var order = SampleOrder.opened(restaurant);
            restaurant
                    .service()
                    .post(order.path() + "/batch")
                    .as(restaurant.manager())
                    .with(REFUSED)
                    .send()
                    .expect(200);
            return new RouteSample(
                    order.path() + "/refused-commands/c1/clear",
                    restaurant.manager(),
                    samples.example("batchClear"),
                    "{}");
        });
    }
}
