package dev.ross.e2e;

import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** A restaurant of the stories, with the requests that are often made there. */
record StoryRestaurant(StoryPerson manager, String id, ZoneId zone) {
    /** Returns when its manager's token contains it. */
    static StoryRestaurant foundedBy(StoryPerson manager, String name, String region, ZoneId zone) {
        var id = manager.create("/restaurants", profile(name, region, zone));
        awaitMembership(manager);
        return new StoryRestaurant(manager, id, zone);
    }

    /** One that accepts guests at once, for the next minutes too, and has a table for two. */
    static StoryRestaurant withOneTable(StoryPerson manager, String name) {
        var place = foundedBy(manager, name, "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "confirmation", "AUTOMATIC"));
        place.table("1", 2);
        return place;
    }

    static Object profile(String name, String region, ZoneId zone) {
        return JsonBodies.of(
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
                JsonBodies.of("lat", 59.8586, "lon", 17.6389));
    }

    static void awaitMembership(StoryPerson person) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> person.refresh().claims().has("restaurantId"));
    }

    /** Opens it around the clock, with this policy, and makes it public. */
    StoryRestaurant opened(Object policy) {
        manager.put(at("/opening-hours"), aroundTheClock()).expect(204);
        manager.put(at("/booking-policy"), policy).expect(204);
        show("PUBLIC");
        return this;
    }

    void show(String visibility) {
        manager.put(at("/visibility"), JsonBodies.of("visibility", visibility)).expect(204);
    }

    private static Object aroundTheClock() {
        return JsonBodies.of(
                "weekly",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> JsonBodies.of("day", day.name(), "opens", "00:00", "closes", "00:00"))
                        .toList());
    }

    String table(String label, int seats) {
        return manager.create(
                at("/tables"), JsonBodies.of("label", label, "minSeats", 1, "maxSeats", seats, "bookable", "ONLINE"));
    }

    /** A request of a guest, for two. */
    String ask(StoryPerson guest, LocalDateTime when, String notes) {
        return asks(guest, when, notes).expect(201).id();
    }

    Answer asks(StoryPerson guest, LocalDateTime when, String notes) {
        return guest.post(at("/seatings"), JsonBodies.of("startsAt", when.toString(), "partySize", 2, "notes", notes));
    }

    /** A booking for two that its manager writes down on the telephone. */
    String book(String name, LocalDateTime when) {
        return manager.create(at("/seatings"), booking(name, when));
    }

    static Object booking(String name, LocalDateTime when) {
        return JsonBodies.of(
                "startsAt", when.toString(), "partySize", 2, "guest", JsonBodies.of("name", name), "source", "PHONE");
    }

    String at(String path) {
        return "/restaurants/" + id + path;
    }

    LocalDateTime now() {
        return LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A time soon, with enough time left to get there. */
    LocalDateTime soon() {
        var inAWhile = now().plusMinutes(20);
        return inAWhile.minusMinutes(inAWhile.getMinute() % 15);
    }
}
