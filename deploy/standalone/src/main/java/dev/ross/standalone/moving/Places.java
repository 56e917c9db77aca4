package dev.ross.standalone.moving;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Translates how far somebody has read between the numbers of the log in PostgreSQL and places counted from 0. */
record Places(Rows log) {
    /** The number of the last event before a place; one that no event has where that is the first. */
    static long numberBefore(Rows log, long place) {
        if (place == 0) return -1;
        return log.number("SELECT globalindex FROM domainevententry ORDER BY globalindex OFFSET ? LIMIT 1", place - 1)
                .orElseThrow(() -> new CannotMove("PostgreSQL holds fewer events than " + place + "."));
    }

    /**
     * The token of Axon Server for what had been read here. Where a number was passed over as a hole and an event has filled
     * it since, all from there on is read again: whoever follows bears that, and would not bear missing it.
     */
    @Nullable
    TrackingToken inAxonServer(GapAwareTrackingToken token) {
        var seen = log.number(
                        "SELECT count(*) FROM domainevententry WHERE globalindex < coalesce((SELECT min(globalindex)"
                                + " FROM domainevententry WHERE globalindex > ? OR globalindex = ANY (?)),"
                                + " 9223372036854775807)",
                        token.getIndex(),
                        numbers(token.getGaps()))
                .orElseThrow();
        return seen == 0 ? null : new GlobalSequenceTrackingToken(seen - 1);
    }

    TrackingToken inPostgres(GlobalSequenceTrackingToken token) {
        return GapAwareTrackingToken.newInstance(numberBefore(log, token.getGlobalIndex() + 1), List.of());
    }

    private static Long[] numbers(Collection<Long> gaps) {
        return gaps.toArray(Long[]::new);
    }
}
