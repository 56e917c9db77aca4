package dev.ross.contracts.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.Identifier;
import dev.ross.contracts.Ids;
import dev.ross.contracts.restaurant.RestaurantId;

/** Derived from cause, template and recipient, so that one cause tells one person once. */
public record NotificationId(RestaurantId restaurant, String local) implements Identifier {
    public NotificationId {
        Ids.plain(local, "a notification");
    }

    @JsonCreator
    public static NotificationId of(String text) {
        var parts = Ids.owned(text, "a notification");
        return new NotificationId(RestaurantId.of(parts[0]), parts[1]);
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
