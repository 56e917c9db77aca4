package dev.ross.command.web;

/** Samples of the routes of orders until all is served. */
record OrderRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final String OTHER_LINES =
            "{\"lines\": [{\"lineId\": \"o\", \"openItem\": {\"name\": \"Tea\", \"price\": 4000, \"taxRate\": 120000}, \"quantity\": 1}]}";

    void add() {
        addLines();
        addHoldsAndFires();
        addKitchen();
        addTransfers();
    }

    private void addLines() {
        samples.add(
                "POST /seatings/{seating}/orders",
                () -> new RouteSample(
                        "/seatings/" + restaurant.seated().seating() + "/orders",
                        restaurant.manager(),
                        samples.example("orderOpen", "item", restaurant.newDish()),
                        OTHER_LINES));
        samples.add(
                "POST /orders/{order}/lines",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/lines",
                        restaurant.manager(),
                        samples.example("orderAdd"),
                        OTHER_LINES));
        samples.add("POST /seatings/{seating}/orders/{order}/lines", () -> {
            var own = SampleRestaurant.open(restaurant.service());
            own.make("PUT", own.path("/booking-policy"), "{\"maxOversizeSeats\": 10, \"guestsMayOrder\": true}");
            var order = SampleOrder.opened(own);
            return new RouteSample(
                    "/seatings/" + order.table().seating() + order.path() + "/lines",
                    order.table().join(),
                    samples.example("orderAddAtTable", "item", own.newDish()),
                    OTHER_LINES);
        });
        samples.add(
                "POST /orders/{order}/lines/{line}/remove",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).line("/remove"),
                        restaurant.manager(),
                        samples.example("orderLineRemove"),
                        "{\"units\": 2}"));
    }

    private void addHoldsAndFires() {
        for (var what : new String[] {"hold", "fire"}) {
            samples.add(
                    "POST /orders/{order}/lines/{line}/" + what,
                    () -> RouteSample.bare(SampleOrder.opened(restaurant).line("/" + what), restaurant.manager()));
            samples.add(
                    "POST /orders/{order}/courses/{course}/" + what,
                    () -> RouteSample.bare(
                            SampleOrder.opened(restaurant).path() + "/courses/2/" + what, restaurant.manager()));
        }
    }

    private void addKitchen() {
        for (var what : new String[] {"ready", "served"})
            samples.add(
                    "POST /orders/{order}/lines/{line}/" + what,
                    () -> new RouteSample(
                            SampleOrder.fired(restaurant).line("/" + what),
                            restaurant.manager(),
                            samples.example(what.equals("ready") ? "orderLineReady" : "orderLineServed"),
                            "{}"));
        samples.add(
                "POST /orders/{order}/tickets/{ticket}/ready",
                () -> RouteSample.bare(SampleOrder.fired(restaurant).ticket("/ready"), restaurant.manager()));
        samples.add("POST /orders/{order}/tickets/{ticket}/acknowledge-void", () -> {
            var order = SampleOrder.fired(restaurant);
            restaurant.make("POST", order.line("/void"), "{\"reason\": \"Kitchen error\"}");
            return RouteSample.bare(order.ticket("/acknowledge-void"), restaurant.manager());
        });
        samples.add("POST /orders/{order}/tickets/{ticket}/recall", () -> {
            var order = SampleOrder.fired(restaurant);
            restaurant.make(order.ticket("/ready"));
            return RouteSample.bare(order.ticket("/recall"), restaurant.manager());
        });
    }

    private void addTransfers() {
        samples.add("POST /orders/{order}/move", () -> {
            var order = SampleOrder.opened(restaurant);
            return new RouteSample(
                    order.path() + "/move",
                    restaurant.manager(),
                    samples.example(
                            "transferMove", "seating", restaurant.seated().seating()),
                    "{\"seating\": \"%s\"}".formatted(restaurant.seated().seating()));
        });
        samples.add("POST /orders/{order}/merge", () -> {
            var order = SampleOrder.opened(restaurant);
            return new RouteSample(
                    order.path() + "/merge",
                    restaurant.manager(),
                    samples.example(
                            "transferMerge",
                            "into",
                            SampleOrder.opened(restaurant).id()),
                    "{\"into\": \"%s\"}"
                            .formatted(SampleOrder.opened(restaurant).id()));
        });
        samples.add(
                "POST /orders/{order}/hand-over",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/hand-over",
                        restaurant.manager(),
                        samples.example("transferHandOver", "server", restaurant.hired()),
                        "{\"server\": \"%s\"}".formatted(restaurant.hired())));
    }
}
