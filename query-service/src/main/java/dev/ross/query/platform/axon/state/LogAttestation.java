package dev.ross.query.platform.axon.state;

import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.axon.log.LogReader;
import java.time.Duration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Stores the identifier of the last event that a screen has read, and compares it with the log whenever the screen
 * begins to follow it. A log that lost its end, or was restored, gives the lost numbers to other events: by its token
 * alone a screen would count those as seen.
 */
public final class LogAttestation {
    private final String screen;
    private final ScreenRecords records;
    private final long pause;
    private @Nullable Read last;
    private long attested = -1;
    private long attestedAt;

    /**
     * @param pause minimum time between two stored identifiers, the same as between two tokens
     */
    public LogAttestation(String screen, ScreenRecords records, Duration pause) {
        this.screen = screen;
        this.records = records;
        this.pause = pause.toNanos();
    }

    /**
     * Compares the stored identifier with the log.
     *
     * @param after the token from which the screen is about to go on
     * @throws LogChangedException if the screen has seen events that the log no longer has
     */
    void check(LogReader log, @Nullable TrackingToken after) throws InterruptedException {
        last = null;
        attested = -1;
        var known = records.find(screen);
        long end = log.end();
        long seen = Math.max(known.number(), LogPosition.of(-1, after).head());
        if (seen > end)
            throw new LogChangedException("it has seen event " + seen + ", and the log ends at " + end
                    + ": the log has lost its end or was restored");
        var event = known.event();
        if (event != null
                && !event.equals(log.event(known.number())
                        .map(TrackedEventMessage::getIdentifier)
                        .orElse(null)))
            throw new LogChangedException("the log has another event " + known.number()
                    + " than the one it has seen: the log has lost its end or was restored");
    }

    /** Records that the screen is given this event. */
    void read(long number, String event) {
        var before = last;
        if (before == null || number > before.number()) last = new Read(number, event);
    }

    /** Called before documents are written. */
    public void beforeDocuments() {
        if (attested < 0 || System.nanoTime() - attestedAt >= pause) beforeToken();
    }

    /** Called before a token is written. */
    public void beforeToken() {
        var read = last;
        if (read == null || read.number() <= attested) return;
        records.attest(screen, read.number(), read.event());
        attested = read.number();
        attestedAt = System.nanoTime();
    }

    private record Read(long number, String event) {}
}
