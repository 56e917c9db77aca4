package dev.ross.contracts.guest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import org.jspecify.annotations.Nullable;

/** A guest as one restaurant knows them. Whoever has no account is known for the one visit. */
public record GuestId(RestaurantId restaurant, String local) implements Identifier {
    public GuestId {
        Ids.plain(local, "a guest");
    }

    @JsonCreator
    public static GuestId of(String text) {
        var parts = Ids.owned(text, "a guest");
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
