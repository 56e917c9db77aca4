package dev.ross.command.platform.eventstore;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Database of the event log, with the roles that add to it and migrate it; needed if the event store is PostgreSQL.
 *
 * @param url Address of the database of events, jdbc:postgresql://host:port/database. Required where ross.event-store
 *     is jdbc.
 * @param username Role that adds and reads events and changes none. Required where ross.event-store is jdbc.
 * @param password Password of that role. Required where ross.event-store is jdbc.
 * @param ownerUsername Role that migrates the schema, and is used for nothing else. Required where ross.event-store is
 *     jdbc.
 * @param ownerPassword Password of the owner. Required where ross.event-store is jdbc.
 * @param connections Connections kept at most, 2 to 500. Each command that is stored uses one.
 * @param connectionTimeout How long a free connection is waited for, 250 ms to 60 s.
 * @param startTimeout How long the database is waited for at start, 0 s to 10 min.
 * @param statementTimeout How long a statement may take, 1 s to 10 min. The database ends it; five seconds later the
 *     connection counts as lost.
 */
@Validated
@ConditionalOnProperty(name = "ross.event-store", havingValue = "jdbc", matchIfMissing = true)
@ConfigurationProperties("ross.events")
record EventsProperties(
        @NotBlank @Pattern(regexp = "(jdbc:postgresql:.*)?", message = "must begin with jdbc:postgresql:")
        String url,

        @NotBlank String username,
        @NotBlank String password,
        @NotBlank String ownerUsername,
        @NotBlank String ownerPassword,
        @DefaultValue("24") @Min(2) @Max(500) int connections,

        @DefaultValue("5s") @DurationMin(millis = 250) @DurationMax(seconds = 60)
        Duration connectionTimeout,

        @DefaultValue("30s") @DurationMin @DurationMax(minutes = 10)
        Duration startTimeout,

        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration statementTimeout) {
    private static final Duration BEYOND_THE_STATEMENT = Duration.ofSeconds(5);

    /** The socket timeout, longer than the server's own: by then the server has responded or is unreachable. */
    Duration socketTimeout() {
        return statementTimeout.plus(BEYOND_THE_STATEMENT);
    }

    @Override
    public String toString() {
        return "EventsProperties of " + username;
    }
}
