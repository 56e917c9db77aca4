package dev.ross.bench;

import java.time.Duration;

/** What the memory of aggregates is worth: the same guests, decided by a node that has one and by one that has none. */
record Remembering(Calm calm, Guests remembering, Guests forgetful, Duration length) {
    private static final int CLIENTS = 8;
    private static final int OTHERS = 500;

    void print() throws Exception {
        Load.closed(CLIENTS, length, number -> forgetful.inProcess(OTHERS + number)); // warms up, and makes a history
        calm.await();
        var without = Load.closed(CLIENTS, length, number -> forgetful.inProcess(OTHERS + number));
        calm.await();
        var with = Load.closed(CLIENTS, length, number -> remembering.inProcess(OTHERS + number));
        Row.rate("profile changed in process, aggregates read each time", CLIENTS, without.perSecond(), "");
        Row.rate(
                "the same, aggregates kept in memory",
                CLIENTS,
                with.perSecond(),
                "%.1f ×".formatted(with.perSecond() / without.perSecond()));
    }
}
