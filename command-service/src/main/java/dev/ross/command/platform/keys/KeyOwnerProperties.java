package dev.ross.command.platform.keys;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The owner of the database of keys, which this service migrates.
 *
 * @param ownerUsername Role that migrates the schema, and is used for nothing else. Required.
 * @param ownerPassword Password of the owner. Required.
 */
@Validated
@ConfigurationProperties("ross.keys")
record KeyOwnerProperties(
        @NotBlank String ownerUsername, @NotBlank String ownerPassword) {
    @Override
    public String toString() {
        return "KeyOwnerProperties of " + ownerUsername;
    }
}
