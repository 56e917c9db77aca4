package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.IdentifierFormat;

/** Identifies a closure of a restaurant. */
public record ClosureId(RestaurantId restaurant, String local) implements Identifier {
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
