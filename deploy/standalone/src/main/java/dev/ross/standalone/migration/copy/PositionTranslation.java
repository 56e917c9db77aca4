package dev.ross.standalone.migration.copy;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Translates the tokens of processes between the log's own numbers in PostgreSQL and positions counted from 0. */
record PositionTranslation(MigrationDatabase log) {
    /** Returns the number of the last event before a position, or -1, which no event has, for the first position. */
    static long numberBefore(MigrationDatabase log, long position) {
        if (position == 0) return -1;
        return log.number(
                        "SELECT globalindex FROM domainevententry ORDER BY globalindex OFFSET ? LIMIT 1", position - 1)
                .orElseThrow(() -> new MigrationException("PostgreSQL holds fewer events than " + position + "."));
    }

    /**
     * Returns the Axon Server token for a PostgreSQL token. Where the token skipped a number as a gap and an event has
     * filled it since, everything from there on is read again: a process tolerates duplicates, but not a missed event.
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
