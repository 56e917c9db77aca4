package dev.ross.command.web;

import dev.ross.contracts.order.OrderId;

/**
 * An order of a party that sits, with one line of two dishes.
 *
 * @param path its address
 */
record SampleOrder(SampleRestaurant restaurant, SeatedTable table, OrderId id, String path) {
    private static final String LINE = "first";

    /** The kitchen does not know of the line yet. */
    static SampleOrder opened(SampleRestaurant restaurant) throws Exception {
        var table = restaurant.seated();
        var id = OrderId.of(restaurant.create("/seatings/" + table.seating() + "/orders", lines(restaurant.newDish())));
        return new SampleOrder(restaurant, table, id, "/orders/" + id);
    }

    /** The kitchen has begun with the line. */
    static SampleOrder fired(SampleRestaurant restaurant) throws Exception {
        var order = opened(restaurant);
        restaurant.make(order.line("/fire"));
        return order;
    }

    private static String lines(String item) {
        return "{\"lines\": [{\"lineId\": \"%s\", \"itemId\": \"%s\", \"quantity\": 2}]}".formatted(LINE, item);
    }

    /** An address of the order's line. */
    String line(String below) {
        return path + "/lines/" + LINE + below;
    }

    /** An address of the first ticket. */
    String ticket(String below) {
        return path + "/tickets/" + id.local() + "-1" + below;
    }
}
