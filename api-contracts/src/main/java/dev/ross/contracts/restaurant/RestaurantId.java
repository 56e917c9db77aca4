package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;

/** One restaurant. Whatever belongs to it carries this id inside its own. */
public record RestaurantId(String value) implements Identifier {
    public RestaurantId {
        Ids.plain(value, "a restaurant");
    }

    @JsonCreator
    public static RestaurantId of(String text) {
        return new RestaurantId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
