package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.IdentifierFormat;

/** Identifies a restaurant. The ids of everything that belongs to it contain this id. */
public record RestaurantId(String value) implements Identifier {
    public RestaurantId {
        IdentifierFormat.plain(value, "a restaurant");
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
