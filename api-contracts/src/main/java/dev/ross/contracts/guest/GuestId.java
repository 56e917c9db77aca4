package dev.ross.contracts.guest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;
import dev.ross.contracts.value.SeatingId;
import org.jspecify.annotations.Nullable;

/** Identifies a guest within one restaurant. A guest without an account is known for one visit only. */
public record GuestId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public GuestId {
        IdentifierFormat.plain(local, "a guest");
    }

    @JsonCreator
    public static GuestId of(String text) {
        var parts = IdentifierFormat.owned(text, "a guest");
        return new GuestId(RestaurantId.of(parts[0]), parts[1]);
    }

    public static GuestId at(SeatingId seating, @Nullable CustomerId customer) {
        return new GuestId(seating.restaurant(), customer == null ? seating.local() : customer.value());
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
