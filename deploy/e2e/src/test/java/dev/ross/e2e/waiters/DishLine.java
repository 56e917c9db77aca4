package dev.ross.e2e.waiters;

import dev.ross.e2e.wire.JsonBodies;
import java.util.Map;

/**
 * A line as a waiter orders it.
 *
 * @param id made by the waiter
 */
record DishLine(String id, MenuDish dish, int quantity) {
    Map<String, Object> body() {
        return JsonBodies.of("lineId", id, "itemId", dish.item(), "quantity", quantity);
    }
}
