package dev.ross.standalone.watch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** A process that a test kills: the services under load. It prints a line for every booking that was acknowledged. */
final class InterruptedEvening {
    static final int RESTAURANTS = 3;

    private InterruptedEvening() {}

    /** Argument: the data folder. */
    public static void main(String[] args) throws Exception {
        var house = new Watched(Path.of(args[0]), Map.of("ross.command.commands-per-second", 10_000));
        for (int number = 0; number < RESTAURANTS; number++) {
            var manager = "manager" + number;
            var restaurant = house.restaurantOf(manager);
            var token = house.manager(manager, restaurant);
            Thread.ofPlatform().start(() -> book(house, restaurant, token));
        }
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
            System.out.println("booked " + seating);
        }
    }
}
