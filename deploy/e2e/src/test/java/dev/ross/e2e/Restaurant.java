package dev.ross.e2e;

import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** A restaurant of the stories, and what is done there again and again. */
record Restaurant(Person manager, String id, ZoneId zone) {
    /** Returns when its manager's token carries it. */
    static Restaurant foundedBy(Person manager, String name, String region, ZoneId zone) {
        var id = manager.create("/restaurants", profile(name, region, zone));
        awaitMembership(manager);
        return new Restaurant(manager, id, zone);
    }

    static Object profile(String name, String region, ZoneId zone) {
        return Json.of(
                "name",
                name,
                "description",
                "Husmanskost & öl",
                "region",
                region,
                "timeZone",
                zone.getId(),
                "currency",
                "SEK",
                "cuisines",
                List.of("Husmanskost"),
                "location",
                Json.of("lat", 59.8586, "lon", 17.6389));
    }

    static void awaitMembership(Person person) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> person.refresh().claims().has("restaurantId"));
    }

    /** Opens it around the clock, with this policy, to everyone. */
    Restaurant opened(Object policy) {
        manager.put(at("/opening-hours"), aroundTheClock()).expect(204);
        manager.put(at("/booking-policy"), policy).expect(204);
        show("PUBLIC");
        return this;
    }

    void show(String visibility) {
        manager.put(at("/visibility"), Json.of("visibility", visibility)).expect(204);
    }

    private static Object aroundTheClock() {
        return Json.of(
                "weekly",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Json.of("day", day.name(), "opens", "00:00", "closes", "00:00"))
                        .toList());
    }

    String table(String label, int seats) {
        return manager.create(
                at("/tables"), Json.of("label", label, "minSeats", 1, "maxSeats", seats, "bookable", "ONLINE"));
    }

    /** For two, asked for by a guest. */
    String ask(Person guest, LocalDateTime when, String notes) {
        return asks(guest, when, notes).expect(201).id();
    }

    Answer asks(Person guest, LocalDateTime when, String notes) {
        return guest.post(at("/seatings"), Json.of("startsAt", when.toString(), "partySize", 2, "notes", notes));
    }

    /** For two, written down by its manager on the telephone. */
    String book(String name, LocalDateTime when) {
        return manager.create(at("/seatings"), booking(name, when));
    }

    static Object booking(String name, LocalDateTime when) {
        return Json.of("startsAt", when.toString(), "partySize", 2, "guest", Json.of("name", name), "source", "PHONE");
    }

    String at(String path) {
        return "/restaurants/" + id + path;
    }

    LocalDateTime now() {
        return LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Soon, with time enough to get there. */
    LocalDateTime soon() {
        var inAWhile = now().plusMinutes(20);
        return inAWhile.minusMinutes(inAWhile.getMinute() % 15);
    }
}
