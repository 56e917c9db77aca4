package dev.ross.contracts.order.offline;

import java.time.Duration;
import java.time.Instant;

/**
 * A command as a tablet recorded it.
 *
 * @param recordedAt when, by the tablet's clock; when it arrived, if that could not be read
 * @param fingerprint a keyed hash of its content: another command with the same id is another command
 */
public record OfflineCommand(OfflineCommandId id, OfflineCommandKind kind, Instant recordedAt, String fingerprint) {
    /** How long after it was recorded a command is decided with the prices and serving times of then. */
    public static final Duration RECENT = Duration.ofHours(24);

    /** How far a tablet's clock may be ahead. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Whether it is decided as of the time when it was recorded. */
    public boolean recentAt(Instant now) {
        return !recordedAt.isBefore(now.minus(RECENT)) && !recordedAt.isAfter(now.plus(CLOCK_SKEW));
    }
}
