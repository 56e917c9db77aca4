package dev.ross.command.fiscal;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The fiscal unit, if there is one.
 *
 * @param answerWithin How long a command waits for the fiscal unit, 10 ms to 10 s; never beyond the command's own
 *     deadline. Then the unit counts as unavailable.
 */
@Validated
@ConfigurationProperties("ross.fiscal")
record FiscalProperties(
        @DefaultValue("2s") @DurationMin(millis = 10) @DurationMax(seconds = 10)
        Duration answerWithin) {}
