package dev.ross.bench.command;

import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;

/**
 * Measures the command side without views and processes on the same processors: the difference is their cost on a small
 * machine.
 */
public record CommandSideRates(BenchStores stores, ProfileChanges profiles, Duration length) {
    private static final int CLIENTS = 32;

    public void print() throws Exception {
        var requests = new SeatingRequests(profiles);
        LoadResult.closed(CLIENTS, length, profiles::overHttp); // a new server is cold
        LoadResult.closed(CLIENTS, length, requests::overHttp);
        try (var insertRate = new InsertRate(stores)) {
            var inserts = LoadResult.closed(CLIENTS, length, insertRate::client);
            var f = inserts.perSecond();
            TableRow.of("command side alone: **F**", CLIENTS, inserts, f);
            TableRow.of(
                    "- profile changed, in process",
                    CLIENTS,
                    LoadResult.closed(CLIENTS, length, profiles::inProcess),
                    f);
            TableRow.of(
                    "- profile changed, over HTTP", CLIENTS, LoadResult.closed(CLIENTS, length, profiles::overHttp), f);
            TableRow.of(
                    "- seating asked for, in process",
                    CLIENTS,
                    LoadResult.closed(CLIENTS, length, requests::inProcess),
                    f);
            TableRow.of(
                    "- seating asked for, over HTTP",
                    CLIENTS,
                    LoadResult.closed(CLIENTS, length, requests::overHttp),
                    f);
        }
    }
}
