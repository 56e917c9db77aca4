package dev.ross.bench.command;

import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** Measures the rate of each way of storing an event against the plain INSERT, at the same number of clients. */
public record CommandRates(
        BenchStores stores, SystemAtRest atRest, ProfileChanges profiles, SeatingRequests requests, Duration length) {
    private static final int[] CLIENTS = {1, 8, 32};

    /** Returns the highest rate of profile changes over HTTP, a second. */
    public double print(PgbenchRate pgbench) throws Exception {
        var top = 0.0;
        for (var clients : CLIENTS) {
            var inserts = inserts(clients);
            var f = inserts.perSecond();
            TableRow.of("**F**, the INSERT of one event by JDBC", clients, inserts, f);
            pgbench.perSecond(clients, length)
                    .ifPresent(rate -> TableRow.rate("the same by pgbench", clients, rate, "%.2f".formatted(rate / f)));
            TableRow.of("profile changed (1 event), in process", clients, run(clients, profiles::inProcess), f);
            var http = run(clients, profiles::overHttp);
            TableRow.of("profile changed, over HTTP with token", clients, http, f);
            TableRow.of("seating asked for (2 events), in process", clients, run(clients, requests::inProcess), f);
            TableRow.of("seating asked for, over HTTP with token", clients, run(clients, requests::overHttp), f);
            top = Math.max(top, http.perSecond());
        }
        atRest.await();
        var half = LoadResult.paced(32, top / 2, length, profiles::overHttp);
        TableRow.of("profile changed over HTTP, at half the top rate", 32, half, top);
        return top;
    }

    private LoadResult inserts(int clients) throws Exception {
        atRest.await();
        try (var insertRate = new InsertRate(stores)) {
            return LoadResult.closed(clients, length, insertRate::client);
        }
    }

    private LoadResult run(int clients, IntFunction<Callable<?>> acts) throws Exception {
        atRest.await();
        return LoadResult.closed(clients, length, acts);
    }
}
