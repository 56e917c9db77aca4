package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a restaurant. The ids of everything that belongs to it contain this id. */
public record RestaurantId(String value) implements RestaurantOwned {
    public RestaurantId {
        IdentifierFormat.plain(value, "a restaurant");
    }

    @JsonCreator
    public static RestaurantId of(String text) {
        return new RestaurantId(text);
    }

    @Override
    public RestaurantId restaurant() {
        return this;
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
