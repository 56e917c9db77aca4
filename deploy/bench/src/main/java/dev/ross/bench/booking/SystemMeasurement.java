package dev.ross.bench.booking;

import dev.ross.bench.booking.SystemUnderTest.Kind;
import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LastTableRush;
import dev.ross.bench.load.LoadResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Measures one booking system.
 *
 * @param warm the duration of the load before anything is measured
 * @param length of each load
 */
record SystemMeasurement(
        Kind kind,
        TestedProcess system,
        BookingClients clients,
        Duration warm,
        Duration length,
        ComparisonTable table) {
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int GUESTS_FOR_THE_LAST_TABLE = 500;
    private static final int EVENINGS_OF_RUSH = 6;
    private static final int FULL_DAY = 300;
    private static final int LISTED_DAY = 150;

    void run() throws Exception {
        LoadResult.closed(8, warm, clients::client);
        system.settle();
        var settled = 0.0;
        for (var number : CLIENTS) settled = Math.max(settled, book(number));
        if (kind != Kind.COMMAND_SIDE) read();
        if (kind == Kind.EVERYTHING) watch(settled / 2);
        rush();
    }

    /** Returns the rate of bookings with all their effects complete, a second. */
    private double book(int number) throws Exception {
        clients.ready(number);
        system.settle();
        var before = system.usage();
        var begin = System.nanoTime();
        var load = LoadResult.closed(number, length, clients::client);
        system.settle();
        var settled = load.nanos().length * 1e9 / (System.nanoTime() - begin);
        var used = system.usage().since(before);
        var at = " at " + number + (number == 1 ? " client" : " clients");
        table.put(
                kind,
                "bookings a second (p50, p99 ms)" + at,
                "%.0f (%.1f, %.1f)",
                load.perSecond(),
                load.millis(50),
                load.millis(99));
        table.put(kind, "- settled a second" + at, "%.0f", settled);
        used(at, " a booking", used, load);
        return settled;
    }

    private void used(String at, String each, ProcessorUsage used, LoadResult load) {
        double acts = load.nanos().length;
        table.put(
                kind,
                "- processor time%s%s, ms: JVM + PostgreSQL".formatted(each, at),
                "%.2f + %.2f",
                used.jvm() / acts,
                used.postgres() / acts);
    }

    private void read() throws Exception {
        var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(45);
        var empty = system.open(FULL_DAY / 3).restaurant();
        var full = clients.filled(date, FULL_DAY).restaurant();
        var listed = clients.filled(date, LISTED_DAY);
        system.settle();
        var free = "/restaurants/%s/availability?date=%s&partySize=2";
        var days = kind == Kind.RIVAL ? "date=" + date : "from=%s&to=%1$s&limit=200".formatted(date);
        read("free times of an empty day", clients.guest("reader"), free.formatted(empty, date));
        read("free times of a day with 300 bookings", clients.guest("reader"), free.formatted(full, date));
        read(
                "list of a day with 150 bookings",
                clients.manager(listed),
                "/restaurants/" + listed.restaurant() + "/seatings?" + days);
    }

    private void read(String what, String token, String path) throws Exception {
        Callable<?> act =
                () -> clients.connections().ask("GET", path, token, "", null).expect(200);
        LoadResult.closed(4, length, client -> act); // warms up
        var before = system.usage();
        var load = LoadResult.closed(4, length, client -> act);
        var used = system.usage().since(before);
        table.put(
                kind,
                what + ", a second at 4 clients (p50, p99 ms)",
                "%.0f (%.1f, %.1f)",
                load.perSecond(),
                load.millis(50),
                load.millis(99));
        used(": " + what, " each", used, load);
    }

    private void watch(double perSecond) throws Exception {
        var day = new WatchedDay(system, clients);
        day.measure(perSecond, length); // warms up
        var seen = day.measure(perSecond, length);
        table.put(
                kind,
                "stored → seen by 200 who watch, at %.0f bookings a second, ms: p50, p99".formatted(perSecond),
                "%.1f, %.1f",
                seen.millis(50),
                seen.millis(99));
    }

    private void rush() throws Exception {
        var tokens = IntStream.range(0, GUESTS_FOR_THE_LAST_TABLE)
                .mapToObj(guest -> clients.guest("hungry-" + guest))
                .toList();
        var restaurant = system.open(1).restaurant();
        var waited = new DurationRecorder();
        for (int evening = 0; evening < EVENINGS_OF_RUSH; evening++) {
            system.settle();
            var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(2 + evening);
            var isWarm = evening >= EVENINGS_OF_RUSH / 2;
            LastTableRush.run(
                    tokens,
                    token -> clients.book(restaurant, token, date, "19:00"),
                    isWarm ? waited : new DurationRecorder());
        }
        var load = waited.load();
        table.put(kind, "500 for the last table, ms: p50, p99", "%.0f, %.0f", load.millis(50), load.millis(99));
    }
}
