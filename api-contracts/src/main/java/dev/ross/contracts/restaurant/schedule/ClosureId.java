package dev.ross.contracts.restaurant.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies a closure of a restaurant. */
public record ClosureId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public ClosureId {
        IdentifierFormat.plain(local, "a closure");
    }

    @JsonCreator
    public static ClosureId of(String text) {
        var parts = IdentifierFormat.owned(text, "a closure");
        return new ClosureId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
