package dev.ross.contracts.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.value.Identifier;
import dev.ross.contracts.value.IdentifierFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Identifies a subscription of one person. Derived from its target, so that a device that subscribes again is the same. */
public record PushSubscriptionId(String value) implements Identifier {
    public PushSubscriptionId {
        IdentifierFormat.plain(value, "a push subscription");
    }

    @JsonCreator
    public static PushSubscriptionId of(String text) {
        return new PushSubscriptionId(text);
    }

    /** The id of the subscription with this target, which cannot be guessed from it. */
    public static PushSubscriptionId of(PushTarget target) {
        try {
            var text = target.endpoint() + "\n" + target.p256dh() + "\n" + target.auth();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return of(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
