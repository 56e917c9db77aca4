package dev.ross.bench.command;

import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Measures the gain of the aggregate cache: the same commands on a node with one, and on a node whose cache holds only a
 * tenth of the aggregates.
 */
public record AggregateCacheGain(SystemAtRest atRest, ProfileChanges cached, ProfileChanges uncached, Duration length) {
    private static final int CLIENTS = 8;
    private static final int OTHERS = 500;
    private static final int GUESTS_OF_EACH = 50;

    public void print() throws Exception {
        // warms up, and makes a history
        LoadResult.closed(CLIENTS, length, number -> inTurn(uncached, number));
        atRest.await();
        var without = LoadResult.closed(CLIENTS, length, number -> inTurn(uncached, number));
        atRest.await();
        var with = LoadResult.closed(CLIENTS, length, number -> inTurn(cached, number));
        TableRow.rate("profile changed in process, aggregates read each time", CLIENTS, without.perSecond(), "");
        TableRow.rate(
                "the same, aggregates kept in memory",
                CLIENTS,
                with.perSecond(),
                "%.1f ×".formatted(with.perSecond() / without.perSecond()));
    }

    private static Callable<?> inTurn(ProfileChanges profiles, int number) {
        return profiles.inTurn(OTHERS + number * GUESTS_OF_EACH, GUESTS_OF_EACH);
    }
}
