package dev.ross.bench.booking;

import dev.ross.bench.booking.SystemUnderTest.Kind;
import dev.ross.bench.installation.BenchFolder;
import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.installation.MailSink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prints the cost of one booking with all its effects, in a restaurant with few bookings and in one with many, among
 * few restaurants and among many; and the rate at which each view is rebuilt from the resulting log. All restaurants
 * are filled first and then measured in turn, so that each is measured in the same warm process.
 */
public final class BookingGrowth {
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final int BOOKINGS_OF_A_ROUND = 200;
    private static final int AT_A_TIME = 500;
    private static final int TABLES = 100;
    private static final int FIRST_EVENING = 2;
    private static final int EVENINGS = 250; // of those for which a guest may book: forty of 10,000 bookings each

    private final TestedProcess system;
    private final BookingClients clients;

    private BookingGrowth(TestedProcess system, BookingClients clients) {
        this.system = system;
        this.clients = clients;
    }

    /** @param arguments the bookings and the restaurants it grows to, options of Java for the measured process */
    public static void main(String[] arguments) throws Exception {
        var bookings = Integer.parseInt(arguments[0]);
        var restaurants = Integer.parseInt(arguments[1]);
        var options = List.of(arguments).subList(2, arguments.length);
        try (var folder = BenchFolder.create("ross-growth");
                var issuer = new BenchTokenIssuer();
                var mails = new MailSink();
                var system = TestedProcess.start(
                        Kind.EVERYTHING, folder.path().resolve("data"), issuer.address(), mails.port(), options)) {
            new BookingGrowth(system, new BookingClients(system, issuer)).run(bookings, restaurants);
        }
        System.exit(0);
    }

    private void run(int bookings, int restaurants) throws Exception {
        var few = new BookedRestaurants(List.of(open()));
        var many = new BookedRestaurants(List.of(open()));
        var small = new BookedRestaurants(opened(10));
        var large = new BookedRestaurants(opened(restaurants));
        fill(few, 10);
        fill(many, bookings);
        Map<String, BookedRestaurants> restaurantGroups = new LinkedHashMap<>();
        restaurantGroups.put("a restaurant with 10 bookings", few);
        restaurantGroups.put("a restaurant with %,d bookings".formatted(bookings), many);
        restaurantGroups.put("10 restaurants in turn", small);
        restaurantGroups.put("%,d restaurants in turn".formatted(restaurants), large);
        Map<String, List<ProcessorUsage>> used = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++)
            for (var restaurantGroup : restaurantGroups.entrySet())
                used.computeIfAbsent(restaurantGroup.getKey(), first -> new ArrayList<>())
                        .add(measure(restaurantGroup.getValue()));
        System.out.println("\n| booked in | JVM processor time a booking, ms | PostgreSQL's, ms |");
        System.out.println("| --- | ---: | ---: |");
        used.forEach((restaurantGroup, rounds) -> System.out.printf(
                "| %s | %.1f | %.1f |%n",
                restaurantGroup, average(rounds, ProcessorUsage::jvm), average(rounds, ProcessorUsage::postgres)));
        System.out.println();
        system.replay().forEach(System.out::println);
    }

    private String open() {
        return system.open(TABLES).restaurant();
    }

    private List<String> opened(int number) {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < number; i++)
            opened.add(system.open(BookingClients.TIMES.length).restaurant());
        return opened;
    }

    /** Books in batches and waits for their effects after each: a growing backlog is not measured here. */
    private void fill(BookedRestaurants restaurantGroup, int bookings) throws Exception {
        for (int left = bookings; left > 0; left -= AT_A_TIME) {
            book(restaurantGroup, Math.min(left, AT_A_TIME));
            system.settle();
        }
    }

    private static void book(BookedRestaurants restaurantGroup, int bookings) throws Exception {
        var left = new AtomicInteger(bookings);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> pool.submit(() -> {
                        while (left.getAndDecrement() > 0) restaurantGroup.book();
                        return null;
                    }))
                    .toList();
            for (var each : done) each.get();
        }
    }

    private ProcessorUsage measure(BookedRestaurants restaurantGroup) throws Exception {
        var before = system.usage();
        fill(restaurantGroup, BOOKINGS_OF_A_ROUND);
        return system.usage().since(before);
    }

    private static double average(List<ProcessorUsage> rounds, ToDoubleFunction<ProcessorUsage> of) {
        return rounds.stream().mapToDouble(of).sum() / (rounds.size() * BOOKINGS_OF_A_ROUND);
    }

    /**
     * Restaurants that are booked in turn, each evening after evening, so that no two clients book one evening for
     * long.
     */
    private final class BookedRestaurants {
        private final List<String> restaurants;
        private final AtomicInteger booked = new AtomicInteger();

        BookedRestaurants(List<String> restaurants) {
            this.restaurants = restaurants;
        }

        void book() throws IOException {
            var number = booked.getAndIncrement();
            var restaurant = restaurants.get(number % restaurants.size());
            var inRestaurant = number / restaurants.size();
            var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(FIRST_EVENING + inRestaurant % EVENINGS);
            var time = BookingClients.TIMES[inRestaurant / EVENINGS % BookingClients.TIMES.length];
            clients.book(restaurant, clients.guest(UUID.randomUUID().toString()), date, time)
                    .expect(201);
        }
    }
}
