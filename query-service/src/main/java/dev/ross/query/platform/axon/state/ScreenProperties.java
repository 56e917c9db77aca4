package dev.ross.query.platform.axon.state;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Thresholds by which a screen counts as built, behind or stopped.
 *
 * @param builtWithin Events that a screen may be from the end of the log to count as built, 0 or more, once it has come
 *     to where the log ended when it began.
 * @param behindBy Events from the end of the log beyond which a built screen counts as behind, 1 or more.
 * @param onChangedLog What happens to a screen that has seen events which the log no longer has: stop, since only a
 *     person can decide which of the two is right, or rebuild, from the events that the log has.
 * @param mostDeadLetters Dead letters that one screen may have, 1 to 1,000,000; it stops when there are more.
 */
@Validated
@ConfigurationProperties("ross.query.screens")
public record ScreenProperties(
        @DefaultValue("100") @Min(0) long builtWithin,
        @DefaultValue("1000") @Min(1) long behindBy,
        @DefaultValue("stop") @NotNull OnChangedLog onChangedLog,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int mostDeadLetters) {

    public enum OnChangedLog {
        /** The screen stops and logs an error, since only a person can decide which of the two is right. */
        STOP,
        /** The screen is rebuilt from the events that the log has. */
        REBUILD
    }
}
