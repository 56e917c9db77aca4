package dev.ross.contracts.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies an item of a restaurant's menu. */
public record MenuItemId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public MenuItemId {
        IdentifierFormat.plain(local, "a menu item");
    }

    @JsonCreator
    public static MenuItemId of(String text) {
        var parts = IdentifierFormat.owned(text, "a menu item");
        return new MenuItemId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
