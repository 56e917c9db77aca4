package dev.ross.contracts.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;

/** Identifies an invitation to work at one restaurant. */
public record InvitationId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public InvitationId {
        IdentifierFormat.plain(local, "an invitation");
    }

    @JsonCreator
    public static InvitationId of(String text) {
        var parts = IdentifierFormat.owned(text, "an invitation");
        return new InvitationId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
