package dev.ross.contracts.restaurant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;

/** A time for which a table is given to nobody: it wobbles, or the sofa is being cleaned. */
public record BlockId(RestaurantId restaurant, String local) implements Identifier {
    public BlockId {
        Ids.plain(local, "a block");
    }

    @JsonCreator
    public static BlockId of(String text) {
        var parts = Ids.owned(text, "a block");
        return new BlockId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
