package dev.ross.contracts.printing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something was sent to its printer.
 *
 * @param all how often, reprints included
 * @param sinceRequest how often since it was last requested
 * @param open the attempt whose outcome is not known yet; absent if there is none
 * @param begunAt when the last attempt began; absent before the first
 */
public record PrintAttempts(
        int all,
        int sinceRequest,
        @Nullable String open,
        @Nullable Instant begunAt) {
    /** The most attempts for one request; only those count that reached the printer. */
    public static final int MOST = 3;

    /** How long one attempt takes at most. After it, an attempt without an outcome belongs to a process that died. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    static final PrintAttempts NONE = new PrintAttempts(0, 0, null, null);

    /** When the next attempt may begin: at once, unless one is under way. */
    public Instant nextAt() {
        return open == null || begunAt == null ? Instant.EPOCH : begunAt.plus(LONGEST);
    }

    @JsonIgnore
    public boolean isOpen(String attempt) {
        return attempt.equals(open);
    }

    public boolean exhausted() {
        return sinceRequest >= MOST;
    }

    PrintAttempts begun(String attempt, Instant at) {
        return new PrintAttempts(all + 1, sinceRequest + 1, attempt, at);
    }

    PrintAttempts closed() {
        return new PrintAttempts(all, sinceRequest, null, begunAt);
    }

    PrintAttempts requestedAgain() {
        return new PrintAttempts(all, 0, null, begunAt);
    }
}
