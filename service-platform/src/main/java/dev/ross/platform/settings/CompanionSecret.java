package dev.ross.platform.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secret of codes at tables, of companions' tokens and of the links in mails.
 *
 * @param secret Makes the codes at tables and the links in mails by which guests answer or unsubscribe, and signs the tokens of
 *     companions: 32 bytes in base64, the same on every node of command-service, query-service and saga-service.
 *     Required.
 */
@Validated
@ConfigurationProperties("ross.companion")
public record CompanionSecret(
        @NotBlank @Pattern(regexp = InstallationSecret.KEY, message = "must be 32 bytes in base64")
        String secret) {
    public byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }

    @Override
    public String toString() {
        return "CompanionSecret";
    }
}
