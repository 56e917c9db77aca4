package dev.ross.command.platform.limit;

import dev.ross.platform.settings.DataSizeRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits for commands: time, cache, open requests and rate.
 *
 * @param answerWithin How long a command may take in all, from its sender on, 10 ms to 60 s: queue, locks, connections
 *     and tries.
 * @param cacheSize The most that each of the two caches of aggregates and of what is followed keeps, by estimate, 64 KB
 *     to 64 GB. Absent: an eighth of the heap.
 * @param openRequests Seatings that one guest may have asked for or be expected at, in all restaurants, 1 to 1,000.
 * @param commandsPerSecond Commands of one caller, or of one address that names none, 1 to 1,000,000 a second.
 */
@Validated
@ConfigurationProperties("ross.command")
public record CommandProperties(
        @DefaultValue("5s") @DurationMin(millis = 10) @DurationMax(seconds = 60)
        Duration answerWithin,

        @DataSizeRange(min = "64KB", max = "64GB") @Nullable DataSize cacheSize,
        @DefaultValue("10") @Min(1) @Max(1_000) int openRequests,
        @DefaultValue("10") @Min(1) @Max(1_000_000) int commandsPerSecond) {
    /** Limit of each of the two caches: aggregates for commands, and stream folds for reading. */
    public long cacheBytes() {
        return cacheSize == null ? Runtime.getRuntime().maxMemory() / 8 : cacheSize.toBytes();
    }
}
