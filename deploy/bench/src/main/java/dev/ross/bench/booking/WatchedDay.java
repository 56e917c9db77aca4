package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.HttpConnection;
import dev.ross.bench.load.LoadResult;
import java.io.BufferedReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures a restaurant whose list of a day has many subscribers, while others book elsewhere. */
record WatchedDay(TestedProcess system, BookingClients clients) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int WATCHERS = 200;
    private static final int TABLES = 60;
    private static final int CLIENTS = 8;
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration LAST_ONES = Duration.ofSeconds(2);

    /**
     * Measures the time from the answer to a booking until each watcher has it; zero where the watcher was first.
     *
     * @param perSecond bookings in other restaurants meanwhile
     */
    LoadResult measure(double perSecond, Duration length) throws Exception {
        var opened = system.open(TABLES);
        var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(40);
        var path = "/restaurants/%s/seatings?from=%s&to=%2$s&limit=200".formatted(opened.restaurant(), date);
        system.settle();
        var stored = new ConcurrentHashMap<String, Long>();
        var seen = new DurationRecorder();
        Map<String, Queue<Long>> early = new ConcurrentHashMap<>();
        List<BufferedReader> streams = new ArrayList<>();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int watcher = 0; watcher < WATCHERS; watcher++) {
                var stream = new HttpConnection(system.root()).watch(path, clients.manager(opened));
                streams.add(stream);
                threads.submit(() -> hear(stream.lines(), stored, early, seen));
            }
            threads.submit(() -> {
                for (int booking = 0; !over.get(); booking++) {
                    var guest = clients.guest(UUID.randomUUID().toString());
                    var time = BookingClients.TIMES[booking % BookingClients.TIMES.length];
                    var answer = clients.book(opened.restaurant(), guest, date, time);
                    if (answer.status() != 201) return null; // the day is full
                    var id = local(answer.header("Location"));
                    var now = System.nanoTime();
                    stored.put(id, now);
                    early.getOrDefault(id, new ConcurrentLinkedQueue<>()).forEach(at -> seen.add(0));
                    Thread.sleep(BETWEEN);
                }
                return null;
            });
            LoadResult.paced(CLIENTS, perSecond, length, clients::client);
            over.set(true);
            Thread.sleep(LAST_ONES);
            threads.shutdownNow();
            for (var stream : streams) stream.close();
        }
        return seen.load();
    }

    /** Reads one watcher's stream, and records each booking's first appearance. */
    private static void hear(
            Stream<String> lines, Map<String, Long> stored, Map<String, Queue<Long>> early, DurationRecorder seen) {
        Set<String> known = new HashSet<>();
        lines.filter(line -> line.startsWith("data:")).forEach(line -> {
            var now = System.nanoTime();
            var ids = ID.matcher(line);
            while (ids.find()) {
                var id = local(ids.group(1));
                if (!known.add(id)) continue;
                var at = stored.get(id);
                if (at != null) seen.add(now - at);
                else
                    early.computeIfAbsent(id, first -> new ConcurrentLinkedQueue<>())
                            .add(now);
            }
        });
    }

    /** Returns the part after the restaurant in an id or in the path of a seating. */
    private static String local(String id) {
        return id.replaceFirst(".*[./]", "");
    }
}
