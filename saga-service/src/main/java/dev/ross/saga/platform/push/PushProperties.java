package dev.ross.saga.platform.push;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this installation signs with when it pushes messages (VAPID, RFC 8292).
 *
 * @param privateKey Private key that belongs to `ross.push.public-key`: 32 bytes in base64url, the same on every node of
 *     saga-service. Required if that is set.
 * @param subject Address at which makers of push servers reach the operator: mailto: and an address, or an https address.
 *     Required if messages are pushed.
 */
@Validated
@ConfigurationProperties("ross.push")
record PushProperties(
        @DefaultValue("") @Pattern(regexp = "([A-Za-z0-9_-]{43})?", message = "must be 32 bytes in base64url")
        String privateKey,

        @DefaultValue("") @Pattern(regexp = "(mailto:[^\\s\"\\\\]{3,254}|https://[^\\s\"\\\\]{3,254})?")
        String subject) {
    @Override
    public String toString() {
        return "PushProperties";
    }
}
