package dev.ross.saga.platform.deadletter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limit on the dead letters of a process.
 *
 * @param mostDeadLetters Dead letters that one process may have, 1 to 1,000,000 of about 1 KB each; at the next it
 *     stops until there is room, so that a general fault is seen as one.
 */
@Validated
@ConfigurationProperties("ross.sagas")
record DeadLetterProperties(
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int mostDeadLetters) {}
