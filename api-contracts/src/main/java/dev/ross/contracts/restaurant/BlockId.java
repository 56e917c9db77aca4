package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies a block: a time for which a table is not given to any party, because it wobbles, or is being cleaned. */
public record BlockId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public BlockId {
        IdentifierFormat.plain(local, "a block");
    }

    @JsonCreator
    public static BlockId of(String text) {
        var parts = IdentifierFormat.owned(text, "a block");
        return new BlockId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
