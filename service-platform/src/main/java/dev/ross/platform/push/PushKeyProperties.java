package dev.ross.platform.push;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The key by which push servers know this installation (VAPID, RFC 8292).
 *
 * @param publicKey Public key of this installation for push servers, the same on every node of query-service and
 *     saga-service: an uncompressed point of P-256 in base64url, 87 characters. Empty: nothing is pushed.
 */
@Validated
@ConfigurationProperties("ross.push")
public record PushKeyProperties(
        @DefaultValue("") @Pattern(regexp = "(B[A-Za-z0-9_-]{86})?", message = "must be a point of P-256 in base64url")
        String publicKey) {
    public PushKeyProperties {
        if (!publicKey.isEmpty() && publicKey.length() == 87) P256Points.read(publicKey);
    }

    public boolean isSet() {
        return !publicKey.isEmpty();
    }
}
