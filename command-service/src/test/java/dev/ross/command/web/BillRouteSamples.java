package dev.ross.command.web;

/** Samples of the routes of what an order comes to, and of its payment. */
record BillRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    void add() {
        addVoids();
        addCompsAndDiscounts();
        addSplits();
        samples.add(
                "POST /orders/{order}/request-bill",
                () -> RouteSample.bare(SampleOrder.opened(restaurant).path() + "/request-bill", restaurant.manager()));
        samples.add(
                "POST /orders/{order}/payments",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/payments",
                        restaurant.manager(),
                        samples.example("paymentPay"),
                        "{\"method\": \"OTHER\"}"));
        samples.add("POST /orders/{order}/settle", () -> {
            var order = SampleOrder.fired(restaurant);
            restaurant.create(order.path() + "/payments", "{\"method\": \"CARD\"}");
            return RouteSample.bare(order.path() + "/settle", restaurant.manager());
        });
    }

    private void addVoids() {
        samples.add(
                "POST /orders/{order}/lines/{line}/void",
                () -> new RouteSample(
                        SampleOrder.fired(restaurant).line("/void"),
                        restaurant.manager(),
                        samples.example("reductionVoidLine"),
                        "{\"reason\": \"Sold out\"}"));
        samples.add(
                "POST /orders/{order}/lines/{line}/approve-void",
                () -> new RouteSample(
                        SampleOrder.fired(restaurant).line("/approve-void"),
                        restaurant.manager(),
                        samples.example("reductionApproveVoid"),
                        "{\"units\": 2}"));
    }

    private void addCompsAndDiscounts() {
        samples.add(
                "POST /orders/{order}/lines/{line}/comp",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).line("/comp"),
                        restaurant.manager(),
                        samples.example("reductionComp"),
                        "{\"reason\": \"Complaint\"}"));
        samples.add(
                "POST /orders/{order}/lines/{line}/discount",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).line("/discount"),
                        restaurant.manager(),
                        samples.example("discountOfLine"),
                        "{\"amount\": 100, \"reason\": \"Staff\"}"));
        samples.add(
                "POST /orders/{order}/discount",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/discount",
                        restaurant.manager(),
                        samples.example("discount"),
                        "{\"amount\": 100, \"reason\": \"Staff\"}"));
        samples.add("DELETE /orders/{order}/reductions/{reduction}", () -> {
            var order = SampleOrder.opened(restaurant);
            var comp = restaurant.create(order.line("/comp"), "{\"reason\": \"Complaint\"}");
            return RouteSample.bare(order.path() + "/reductions/" + comp, restaurant.manager());
        });
    }

    private void addSplits() {
        samples.add(
                "PUT /orders/{order}/split",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/split",
                        restaurant.manager(),
                        samples.example("split"),
                        "{\"by\": \"EVEN\", \"parts\": 2}"));
        samples.add("DELETE /orders/{order}/split", () -> {
            var order = SampleOrder.opened(restaurant);
            restaurant.make("PUT", order.path() + "/split", "{\"by\": \"EVEN\", \"parts\": 2}");
            return RouteSample.bare(order.path() + "/split", restaurant.manager());
        });
        samples.add(
                "POST /orders/{order}/quote",
                () -> new RouteSample(
                        SampleOrder.opened(restaurant).path() + "/quote",
                        restaurant.manager(),
                        samples.example("splitQuote"),
                        "{\"split\": {\"by\": \"EVEN\", \"parts\": 1}}"));
        samples.add("POST /orders/{order}/refunds", () -> {
            var order = SampleOrder.opened(restaurant);
            var payment = restaurant.create(order.path() + "/payments", "{\"method\": \"CARD\"}");
            return new RouteSample(
                    order.path() + "/refunds",
                    restaurant.manager(),
                    samples.example("paymentRefund", "payment", payment),
                    "{\"payment\": \"pay1\", \"reason\": \"Complaint\"}");
        });
    }
}
