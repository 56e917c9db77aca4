package dev.ross.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** Each way of storing an event beside the floor, at the same number of clients. */
record Commands(Ground ground, Calm calm, Guests guests, Diners diners, Duration length) {
    private static final int[] CLIENTS = {1, 8, 32};

    /** The most profiles changed over HTTP, a second. */
    double print(Pgbench pgbench) throws Exception {
        var top = 0.0;
        for (var clients : CLIENTS) {
            var beneath = floor(clients);
            var f = beneath.perSecond();
            Row.of("**F**, the INSERT of one event by JDBC", clients, beneath, f);
            pgbench.perSecond(clients, length)
                    .ifPresent(rate -> Row.rate("the same by pgbench", clients, rate, "%.2f".formatted(rate / f)));
            Row.of("profile changed (1 event), in process", clients, run(clients, guests::inProcess), f);
            var http = run(clients, guests::overHttp);
            Row.of("profile changed, over HTTP with token", clients, http, f);
            Row.of("seating asked for (2 events), in process", clients, run(clients, diners::inProcess), f);
            Row.of("seating asked for, over HTTP with token", clients, run(clients, diners::overHttp), f);
            top = Math.max(top, http.perSecond());
        }
        calm.await();
        var half = Load.paced(32, top / 2, length, guests::overHttp);
        Row.of("profile changed over HTTP, at half the top rate", 32, half, top);
        return top;
    }

    private Load floor(int clients) throws Exception {
        calm.await();
        try (var floor = new Floor(ground)) {
            return Load.closed(clients, length, floor::client);
        }
    }

    private Load run(int clients, IntFunction<Callable<?>> acts) throws Exception {
        calm.await();
        return Load.closed(clients, length, acts);
    }
}
