package dev.ross.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies an order. It stays the same when the order is moved to another seating. */
public record OrderId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public OrderId {
        IdentifierFormat.plain(local, "an order");
    }

    @JsonCreator
    public static OrderId of(String text) {
        var parts = IdentifierFormat.owned(text, "an order");
        return new OrderId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
