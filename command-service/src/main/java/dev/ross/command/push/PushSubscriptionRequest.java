package dev.ross.command.push;

import dev.ross.contracts.push.PushTarget;
import dev.ross.platform.push.P256Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as {@code PushSubscription.toJSON()} of a browser writes it.
 *
 * @param expirationTime when it ends, in milliseconds since 1970; the push server says so too, and nothing else looks at it
 */
record PushSubscriptionRequest(
        @NotBlank @Size(max = PushTarget.MOST_CHARACTERS) String endpoint,

        @Nullable Double expirationTime,

        @NotNull @Valid Keys keys) {
    /**
     * @throws IllegalArgumentException if the key is no point of P-256
     */
    PushTarget target() {
        P256Points.read(keys.p256dh());
        return new PushTarget(endpoint, keys.p256dh(), keys.auth());
    }

    /**
     * @param p256dh a point of P-256, uncompressed, in base64url
     * @param auth 16 bytes in base64url
     */
    record Keys(
            @NotNull @Pattern(regexp = "B[A-Za-z0-9_-]{85}[AEIMQUYcgkosw048]")
            String p256dh,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{21}[AQgw]")
            String auth) {}
}
