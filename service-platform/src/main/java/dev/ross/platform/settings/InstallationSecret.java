package dev.ross.platform.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secret that invitation codes, idempotency keys and counted addresses are made with.
 *
 * @param secret Hashes invitation codes, idempotency keys and counted addresses: 32 bytes in base64, the same on every
 *     node of command-service and saga-service. Required.
 */
@Validated
@ConfigurationProperties("ross")
public record InstallationSecret(
        @NotBlank @Pattern(regexp = KEY, message = "must be 32 bytes in base64")
        String secret) {
    static final String KEY = "([A-Za-z0-9+/]{43}=)?";

    public byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }

    @Override
    public String toString() {
        return "InstallationSecret";
    }
}
