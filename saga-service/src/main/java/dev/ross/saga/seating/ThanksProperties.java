package dev.ross.saga.seating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When guests are thanked for their visit.
 *
 * @param daysAfter Days after the date of the visit, 0 to 2.
 * @param hour Hour of that day by the restaurant's clocks, 0 to 23; quiet hours are waited for.
 */
@Validated
@ConfigurationProperties("ross.thanks")
record ThanksProperties(
        @DefaultValue("1") @Min(0) @Max(2) int daysAfter,
        @DefaultValue("10") @Min(0) @Max(23) int hour) {}
