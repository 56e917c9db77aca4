package dev.ross.command.web;

import java.util.List;

/** Samples of the routes of a menu. */
record MenuRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final String BEER = item("Beer");

    void add() {
        samples.addOfRestaurant("POST", "/menu/items", samples.example("menuAdd"), BEER);
        samples.add(
                "PUT /restaurants/{restaurant}/menu/items/{item}",
                () -> new RouteSample(newItem(), restaurant.manager(), samples.example("menuChange"), BEER));
        samples.add(
                "DELETE /restaurants/{restaurant}/menu/items/{item}",
                () -> RouteSample.bare(newItem(), restaurant.manager()));
        for (var whole : List.of("publish", "discard-draft"))
            samples.add("POST /restaurants/{restaurant}/menu/" + whole, () -> {
                restaurant.create(restaurant.path("/menu/items?edition=DRAFT"), item("Soup"));
                return RouteSample.bare(restaurant.path("/menu/" + whole), restaurant.manager());
            });
        samples.add(
                "POST /restaurants/{restaurant}/menu/items/{item}/sold-out",
                () -> RouteSample.bare(newItem() + "/sold-out", restaurant.manager()));
        samples.add("POST /restaurants/{restaurant}/menu/items/{item}/available", () -> {
            var item = newItem();
            restaurant.make(item + "/sold-out");
            return RouteSample.bare(item + "/available", restaurant.manager());
        });
        samples.add(
                "POST /restaurants/{restaurant}/menu/items/{item}/countdown",
                () -> new RouteSample(
                        newItem() + "/countdown",
                        restaurant.manager(),
                        samples.example("menuStockCountDown"),
                        "{\"left\": 4}"));
    }

    /** The address of a new item. */
    private String newItem() throws Exception {
        var items = restaurant.path("/menu/items");
        return items + "/" + restaurant.create(items, item("Soup"));
    }

    private static String item(String name) {
        return "{\"name\": \"%s\", \"category\": \"Menu\", \"course\": 1, \"price\": 9500, \"taxRate\": 120000}"
                .formatted(name);
    }
}
