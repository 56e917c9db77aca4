package dev.ross.contracts.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.IdentifierFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Identifies a message. Derived from cause, template and audience, so that one cause notifies one audience once. */
public record NotificationId(RestaurantId restaurant, String local) implements RestaurantOwned {
    public NotificationId {
        IdentifierFormat.plain(local, "a notification");
    }

    @JsonCreator
    public static NotificationId of(String text) {
        var parts = IdentifierFormat.owned(text, "a notification");
        return new NotificationId(RestaurantId.of(parts[0]), parts[1]);
    }

    /**
     * The id of the message from this cause to this audience; the same on every node and at every derivation.
     *
     * @param audience without a name or address: the id of a guest or of an invitation, or a group of the team
     */
    public static NotificationId derived(
            RestaurantId restaurant, String cause, NotificationTemplate template, String audience) {
        try {
            var text = cause + "\n" + template + "\n" + audience;
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var local = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
            return new NotificationId(restaurant, local);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return restaurant + "." + local;
    }
}
