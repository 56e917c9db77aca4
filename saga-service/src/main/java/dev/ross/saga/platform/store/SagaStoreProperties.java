package dev.ross.saga.platform.store;

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
 * Connection to the processes' database.
 *
 * @param url Address of the database of sagas and tasks, jdbc:postgresql://host:port/database. Required.
 * @param username Role that reads and writes rows. Required.
 * @param password Password of that role. Required.
 * @param ownerUsername Role that owns the schema; used to migrate it, never afterwards. Required.
 * @param ownerPassword Password of the owner. Required.
 * @param connections Connections kept at most, 2 to 500, beside 4 for what is read meanwhile.
 * @param connectionTimeout How long a free connection is waited for, 250 ms to 60 s.
 */
@Validated
@ConfigurationProperties("ross.sagas")
record SagaStoreProperties(
        @NotBlank @Pattern(regexp = "(jdbc:postgresql:.*)?", message = "must begin with jdbc:postgresql:")
        String url,

        @NotBlank String username,
        @NotBlank String password,
        @NotBlank String ownerUsername,
        @NotBlank String ownerPassword,
        @DefaultValue("10") @Min(2) @Max(500) int connections,

        @DefaultValue("5s") @DurationMin(millis = 250) @DurationMax(seconds = 60)
        Duration connectionTimeout) {
    @Override
    public String toString() {
        return "SagaStoreProperties of " + username;
    }
}
