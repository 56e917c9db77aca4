package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a seating. Contains the restaurant's id, so that a command is routed and its tenant checked without a
 * look-up.
 */
public record SeatingId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public SeatingId {
        IdentifierFormat.plain(local, "a seating");
    }

    @JsonCreator
    public static SeatingId of(String text) {
        var parts = IdentifierFormat.owned(text, "a seating");
        return new SeatingId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
