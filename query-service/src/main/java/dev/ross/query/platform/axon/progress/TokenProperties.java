package dev.ross.query.platform.axon.progress;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the token of a screen is written, and when another node takes the screen over.
 *
 * @param tokenPause Time between two stored positions of a screen, 0 s to 60 s. A node that was killed repeats what
 *     came after the last one. The profile axon-server sets 0 s, since other nodes read them.
 * @param tokenClaim Time after which another node takes over the screens of one that does not respond, 1 s to 10 min.
 */
@Validated
@ConfigurationProperties("ross.query")
record TokenProperties(
        @DefaultValue("500ms") @DurationMin @DurationMax(seconds = 60)
        Duration tokenPause,

        @DefaultValue("5s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration tokenClaim) {}
