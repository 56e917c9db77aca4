package dev.ross.standalone.watch;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process that a test kills: the services under load. It prints a line for every booking that was acknowledged, and ends
 * when it can book no more.
 */
final class InterruptedEvening {
    static final int RESTAURANTS = 3;

    private InterruptedEvening() {}

    /** Argument: the data folder. */
    public static void main(String[] args) {
        orEnd(() -> begin(Path.of(args[0])));
    }

    /** The managers are others each time: those of a process that was killed have a restaurant already. */
    private static void begin(Path folder) throws Exception {
        var house = new Watched(folder, Map.of("ross.command.commands-per-second", 10_000));
        for (int number = 0; number < RESTAURANTS; number++) {
            var manager =
                    "manager%d-%d".formatted(number, ProcessHandle.current().pid());
            var restaurant = house.restaurantOf(manager);
            var token = house.manager(manager, restaurant);
            open(house, restaurant, token);
            Thread.ofPlatform().start(() -> orEnd(() -> book(house, restaurant, token)));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Otherwise the threads of the services would keep the process alive, and the test waiting. */
    private static void orEnd(Work work) {
        try {
            work.run();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Every evening, with four tables. */
    private static void open(Watched house, String restaurant, String token) {
        var days = Stream.of(DayOfWeek.values())
                .map(day -> "{\"day\": \"%s\", \"opens\": \"17:00\", \"closes\": \"23:30\"}".formatted(day))
                .toList();
        var hours = "{\"weekly\": " + days + "}";
        require(204, house.put("/restaurants/" + restaurant + "/opening-hours", token, hours));
        for (int table = 1; table <= 4; table++)
            require(201, house.postUntilAnswered("/restaurants/" + restaurant + "/tables", token, """
                            {"label": "%d", "minSeats": 1, "maxSeats": 4, "bookable": "ONLINE"}""".formatted(
                            table)));
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) throw new IllegalStateException(answer.body());
    }

    private static void book(Watched house, String restaurant, String token) {
        var bookings = "/restaurants/" + restaurant + "/seatings";
        for (int call = 0; ; call++) {
            var booked = house.post(bookings, token, """
                    {"startsAt": "%sT19:00", "partySize": 2,
                     "guest": {"name": "Guest %d", "email": "guest%d@example.org", "phone": "+46701112223"}}""".formatted(
                            LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3 + call % 40), call, call % 20));
            if (booked.statusCode() != 201) continue;
            var seating = booked.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
            if (call % 3 == 0) house.post("/seatings/" + seating + "/cancel", token, "{\"reason\": \"ill\"}");
            System.out.println((call % 3 == 0 ? "cancelled " : "booked ") + seating);
        }
    }
}
