package dev.ross.saga.platform.push;

import java.time.Duration;

/**
 * What became of one message at one push server.
 *
 * @param pause how long the server asks to wait before the next try; zero if it does not say
 */
public record PushOutcome(Result result, Duration pause) {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** The outcomes, as far as they lead to different actions. */
    public enum Result {
        /** The server has taken it. */
        TAKEN,
        /** The subscription has ended. */
        GONE,
        /** It may be taken later. */
        LATER,
        /** It is not taken, whenever it is tried. */
        REFUSED
    }

    static PushOutcome of(Result result) {
        return new PushOutcome(result, Duration.ZERO);
    }

    /** By the status of the server's answer (RFC 8030). */
    static PushOutcome ofStatus(int status, Duration pause) {
        if (status >= 200 && status < 300) return of(Result.TAKEN);
        if (status == 404 || status == 410) return of(Result.GONE);
        if (status == 413 || status == 429 || status >= 500)
            return new PushOutcome(Result.LATER, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return of(Result.REFUSED);
    }
}
