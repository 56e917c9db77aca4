package dev.ross.command.platform.axon;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Counts how often something was done on one UTC day; earlier days are forgotten. */
public record DailyCount(LocalDate day, int count) {
    public static final DailyCount NONE = new DailyCount(LocalDate.EPOCH, 0);

    /** The count with one more, done at that time. */
    public DailyCount after(Instant at) {
        var date = dayOf(at);
        if (date.isBefore(day)) return this;
        return new DailyCount(date, date.equals(day) ? count + 1 : 1);
    }

    /**
     * @throws RejectedException if today's limit is reached; contains the time from which it is allowed again
     */
    public void requireLess(int thanThis, Instant now) {
        var today = dayOf(now);
        if (!today.equals(day) || count < thanThis) return;
        var opens = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        throw new RejectedException(SystemRejection.TOO_MANY_TODAY, Map.of("opensAt", opens.toString()));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
