package dev.ross.platform.settings;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The kind of event store.
 *
 * @param eventStore Where events are stored: jdbc (PostgreSQL, from within the process of command-service) or
 *     axon-server, which the profile of that name sets.
 */
@Validated
@ConfigurationProperties("ross")
public record EventStoreProperties(
        @DefaultValue("jdbc") @NotNull Kind eventStore) {
    public enum Kind {
        JDBC,
        AXON_SERVER
    }
}
