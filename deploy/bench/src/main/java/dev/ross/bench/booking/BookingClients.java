package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.load.HttpConnection;
import dev.ross.bench.load.HttpConnectionPool;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that book tables of a measured system over HTTP, each in restaurants of its own. A restaurant has ten tables
 * for two; each guest books twenty evenings, and when a restaurant is full the client opens the next.
 */
final class BookingClients {
    private static final int TABLES = 10;
    private static final int EVENINGS = 20;
    static final String[] TIMES = {"17:00", "19:00", "21:00"};

    private final Map<Integer, Client> clients = new ConcurrentHashMap<>();
    private final TestedProcess system;
    private final BenchTokenIssuer issuer;
    private final HttpConnectionPool connections;

    BookingClients(TestedProcess system, BenchTokenIssuer issuer) {
        this.system = system;
        this.issuer = issuer;
        this.connections = new HttpConnectionPool(system.root());
    }

    HttpConnectionPool connections() {
        return connections;
    }

    /** Opens the first restaurant of each of {@code count} clients. */
    void ready(int count) {
        for (int number = 0; number < count; number++) client(number);
    }

    Callable<?> client(int number) {
        return clients.computeIfAbsent(number, first -> new Client());
    }

    /** Books a table for two; anything but a confirmed booking is an error. */
    HttpConnection.Answer book(String restaurant, String token, LocalDate date, String time) throws IOException {
        var body = "{\"startsAt\":\"%sT%s\",\"partySize\":2}".formatted(date, time);
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        return connections.ask("POST", "/restaurants/" + restaurant + "/seatings", token, key, body);
    }

    String guest(String subject) {
        return issuer.guest(subject);
    }

    String manager(BookingSystem.OpenedRestaurant opened) {
        return issuer.manager(opened.manager(), opened.restaurant());
    }

    /** Fills a day of a new restaurant with so many bookings, three a table; returns the restaurant. */
    BookingSystem.OpenedRestaurant filled(LocalDate date, int bookings) throws IOException {
        var opened = system.open(Math.ceilDiv(bookings, TIMES.length));
        for (int i = 0; i < bookings; i++)
            book(opened.restaurant(), guest(UUID.randomUUID().toString()), date, TIMES[i % TIMES.length])
                    .expect(201);
        return opened;
    }

    /** One client: each call books one table. */
    private final class Client implements Callable<HttpConnection.Answer> {
        private final AtomicLong booked = new AtomicLong();
        private String restaurant = system.open(TABLES).restaurant();
        private String token = "";

        @Override
        public HttpConnection.Answer call() throws Exception {
            var number = booked.getAndIncrement();
            if (number % EVENINGS == 0) token = guest(UUID.randomUUID().toString());
            var inRestaurant = number % (TABLES * EVENINGS * TIMES.length);
            if (number > 0 && inRestaurant == 0)
                restaurant = system.open(TABLES).restaurant();
            var date = LocalDate.now(BenchRestaurants.ZONE).plusDays(2 + inRestaurant % EVENINGS);
            var time = TIMES[(int) (inRestaurant / EVENINGS % TIMES.length)];
            return book(restaurant, token, date, time).expect(201);
        }
    }
}
