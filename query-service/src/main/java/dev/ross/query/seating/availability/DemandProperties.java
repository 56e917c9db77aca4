package dev.ross.query.seating.availability;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the demand reports.
 *
 * @param demandInterval Time between two reports of how many found no free time, 1 s to 24 h. What was counted since
 *     the last is lost if the process is killed.
 */
@Validated
@ConfigurationProperties("ross.query")
record DemandProperties(
        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration demandInterval) {}
