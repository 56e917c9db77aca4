package dev.ross.platform.keys;

import dev.ross.platform.settings.MasterKeyList;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Access to the keys of personal data; command-service owns that database.
 *
 * @param url Address of the database of keys, jdbc:postgresql://host:port/database. Required.
 * @param username Role that reads keys. Required.
 * @param password Password of that role. Required.
 * @param masterKey Wraps every key in the database: 32 bytes in base64; while it is exchanged several, separated by
 *     commas, the one that wraps first. Required.
 * @param connections Connections kept at most, 1 to 200; services that share a process share them.
 * @param connectionTimeout How long a free connection is waited for, 250 ms to 60 s.
 */
@Validated
@ConfigurationProperties("ross.keys")
public record KeyStoreProperties(
        @NotBlank @Pattern(regexp = "(jdbc:postgresql:.*)?", message = "must begin with jdbc:postgresql:")
        String url,

        @NotBlank String username,
        @NotBlank String password,
        @NotBlank @MasterKeyList String masterKey,
        @DefaultValue("8") @Min(1) @Max(200) int connections,

        @DefaultValue("5s") @DurationMin(millis = 250) @DurationMax(seconds = 60)
        Duration connectionTimeout) {
    @Override
    public String toString() {
        return "KeyStoreProperties of " + username;
    }
}
