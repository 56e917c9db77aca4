package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a table of a restaurant. */
public record TableId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public TableId {
        IdentifierFormat.plain(local, "a table");
    }

    @JsonCreator
    public static TableId of(String text) {
        var parts = IdentifierFormat.owned(text, "a table");
        return new TableId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
