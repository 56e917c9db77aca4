package dev.ross.query.platform.live.stream;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the live streams.
 *
 * @param heartbeat How long a connection may be silent, 100 ms to 60 s; a socket that was closed is noticed after two
 *     of them.
 * @param confirmEvery How often it is checked for every open stream whether its caller may still read, 100 ms to 60 s.
 * @param writeDeadline How long one write may take before the socket counts as dead, 100 ms to 1 h.
 * @param reconnectWithin Time over which the reconnections of clients are spread at a shutdown, 100 ms to 60 s.
 */
@Validated
@ConfigurationProperties("ross.query.live")
record LiveProperties(
        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration heartbeat,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration confirmEvery,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(hours = 1)
        Duration writeDeadline,

        @DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration reconnectWithin) {}
