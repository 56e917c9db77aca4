package dev.ross.standalone.watch;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process that a test kills: the services under load. It prints a line for every acknowledged booking, and ends when
 * it can book no more.
 */
final class InterruptedEvening {
    static final int RESTAURANTS = 3;

    private InterruptedEvening() {}

    /** Argument: the data folder. */
    public static void main(String[] args) {
        orEnd(() -> begin(Path.of(args[0])));
    }

    /** Uses new managers at each start: those of a process that was killed have a restaurant already. */
    private static void begin(Path folder) throws Exception {
        var services = new ObservedServices(folder, Map.of("ross.command.commands-per-second", 10_000));
        for (int number = 0; number < RESTAURANTS; number++) {
            var manager =
                    "manager%d-%d".formatted(number, ProcessHandle.current().pid());
            var restaurant = services.restaurantOf(manager);
            var token = services.manager(manager, restaurant);
            open(services, restaurant, token);
            Thread.ofPlatform().start(() -> orEnd(() -> book(services, restaurant, token)));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Ends the process on failure: otherwise the threads of the services would keep it alive, and the test waiting. */
    private static void orEnd(Work work) {
        try {
            work.run();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Opens it every evening, with four tables. */
    private static void open(ObservedServices services, String restaurant, String token) {
        var days = Stream.of(DayOfWeek.values())
                .map(day -> "{\"day\": \"%s\", \"opens\": \"17:00\", \"closes\": \"23:30\"}".formatted(day))
                .toList();
        var hours = "{\"weekly\": " + days + "}";
        require(204, services.put("/restaurants/" + restaurant + "/opening-hours", token, hours));
        for (int table = 1; table <= 4; table++)
            require(201, services.postUntilAnswered("/restaurants/" + restaurant + "/tables", token, """
                            {"label": "%d", "minSeats": 1, "maxSeats": 4, "bookable": "ONLINE"}""".formatted(
                            table)));
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) throw new IllegalStateException(answer.body());
    }

    private static void book(ObservedServices services, String restaurant, String token) {
        var bookings = "/restaurants/" + restaurant + "/seatings";
        for (int call = 0; ; call++) {
            var booked = services.post(bookings, token, """
                    {"startsAt": "%sT19:00", "partySize": 2,
                     "guest": {"name": "Guest %d", "email": "guest%d@example.org", "phone": "+46701112223"}}""".formatted(
                            LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3 + call % 40), call, call % 20));
            if (booked.statusCode() != 201) continue;
            var seating = booked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
            if (call % 3 == 0) services.post("/seatings/" + seating + "/cancel", token, "{\"reason\": \"ill\"}");
            System.out.println((call % 3 == 0 ? "cancelled " : "booked ") + seating);
        }
    }
}
