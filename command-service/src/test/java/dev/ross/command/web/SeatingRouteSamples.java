package dev.ross.command.web;

import static dev.ross.command.web.RouteSamples.day;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.awaitility.Awaitility;

/** Samples of the routes of seatings until the party sits. */
record SeatingRouteSamples(RouteSamples samples, SampleRestaurant restaurant) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        /** Accepted, and its stay has begun. */
        DUE
    }

    void add() {
        addNewOnes();
        ofSeating("accept", State.PENDING, samples.example("seatingAccept"), "{\"override\": false}");
        ofSeating("decline", State.PENDING, samples.example("seatingDecline"), "{\"reason\": \"no\"}");
        ofSeating("cancel", State.PENDING, samples.example("seatingCancel"), "{\"reason\": \"no\"}");
        ofSeating("reinstate", State.DECLINED, samples.example("seatingReinstate"), "{\"reason\": \"another\"}");
        ofSeating("amend", State.PENDING, samples.example("seatingAmend"), "{\"partySize\": 4}");
        samples.add(
                "PUT /seatings/{seating}/guest-tags",
                () -> new RouteSample(
                        at(State.PENDING, "/guest-tags"),
                        restaurant.manager(),
                        samples.example("guestTag"),
                        "{\"tags\": [\"b\"]}"));
        addAnswers();
        addTables();
        addNoShows();
    }

    private void addAnswers() {
        samples.add(
                "POST /seatings/{seating}/confirm",
                () -> RouteSample.bare(at(State.ACCEPTED, "/confirm"), restaurant.manager()));
        samples.add(
                "POST /seatings/{seating}/late",
                () -> new RouteSample(
                        "/seatings/" + soon() + "/late",
                        restaurant.manager(),
                        samples.example("visitAnswerLate"),
                        "{\"minutes\": 30}"));
        samples.add("POST /visit-links/{link}", () -> {
            var day = day();
            restaurant.newTable();
            var link = restaurant.linkOf(
                    accepted(day), day.atTime(19, 0).atZone(ZONE).toInstant());
            return new RouteSample(link, restaurant.guest(), samples.example("linkAnswer"), "{\"answer\": \"CANCEL\"}");
        });
    }

    private void addNewOnes() {
        samples.add("POST /restaurants/{restaurant}/seatings", () -> {
            var day = day();
            return new RouteSample(
                    restaurant.path("/seatings"),
                    restaurant.guest(),
                    samples.example("arrivalCreate", "day", day),
                    "{\"startsAt\": \"%sT19:00\", \"partySize\": 3}".formatted(day));
        });
        samples.addOfRestaurant("POST", "/walk-ins", samples.example("arrivalWalkIn"), "{\"partySize\": 1}");
    }

    private void addTables() {
        samples.add(
                "POST /seatings/{seating}/seat",
                () -> new RouteSample(
                        "/seatings/" + soon() + "/seat",
                        restaurant.manager(),
                        samples.example("seatingSeat", "table", restaurant.newTable()),
                        "{}"));
        samples.add("POST /seatings/{seating}/assign-table", () -> {
            var other = restaurant.newTable();
            return new RouteSample(
                    at(State.ACCEPTED, "/assign-table"),
                    restaurant.manager(),
                    samples.example("seatingAssignTable", "table", other),
                    "{\"tables\": [\"%s\"], \"lock\": true}".formatted(other));
        });
        samples.add("POST /seatings/{seating}/swap", () -> {
            var day = day();
            restaurant.newTable();
            var one = accepted(day);
            var two = accepted(day);
            return new RouteSample(
                    "/seatings/" + one + "/swap",
                    restaurant.manager(),
                    samples.example("seatingSwap", "seating", two),
                    "{\"with\": \"%s\" }".formatted(two));
        });
    }

    private void addNoShows() {
        samples.add(
                "POST /seatings/{seating}/no-show",
                () -> RouteSample.bare(at(State.DUE, "/no-show"), restaurant.manager()));
        samples.add("POST /seatings/{seating}/dispute-no-show", () -> {
            var guest = restaurant.guest();
            var missed = due(guest);
            restaurant.make("/seatings/" + missed + "/no-show");
            return new RouteSample(
                    "/seatings/" + missed + "/dispute-no-show",
                    guest,
                    samples.example("dispute"),
                    "{\"statement\": \"We were early.\"}");
        });
    }

    private void ofSeating(String path, State state, String body, String another) {
        samples.add(
                "POST /seatings/{seating}/" + path,
                () -> new RouteSample(at(state, "/" + path), restaurant.manager(), body, another));
    }

    /** An address of a seating in this state. */
    private String at(State state, String path) throws Exception {
        return "/seatings/" + seating(state) + path;
    }

    private String seating(State state) throws Exception {
        if (state == State.DUE) return due(restaurant.guest());
        var seating = restaurant.asked(restaurant.guest(), day());
        if (state == State.ACCEPTED) restaurant.make("/seatings/" + seating + "/accept");
        if (state == State.DECLINED) restaurant.make("/seatings/" + seating + "/decline");
        return seating;
    }

    private String accepted(LocalDate day) throws Exception {
        var seating = restaurant.asked(restaurant.guest(), day);
        restaurant.make("/seatings/" + seating + "/accept");
        return seating;
    }

    /** A booking of this guest that staff have moved to the next seconds, and its stay has begun. */
    private String due(String guest) throws Exception {
        restaurant.newTable();
        var seating = restaurant.asked(guest, day());
        restaurant.make("/seatings/" + seating + "/accept");
        for (int seconds = 2; ; seconds *= 2) { // on a slow machine the time has passed too soon
            var startsAt = LocalDateTime.now(ZONE).plusSeconds(seconds).withNano(0);
            var moved = restaurant
                    .service()
                    .post("/seatings/" + seating + "/amend")
                    .as(restaurant.manager())
                    .with("{\"startsAt\": \"%s\", \"override\": true}".formatted(startsAt))
                    .send();
            if (moved.status() != 204 && moved.code().equals("IN_THE_PAST")) continue;
            moved.expect(204);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2L * seconds))
                    .until(() -> LocalDateTime.now(ZONE).isAfter(startsAt));
            return seating;
        }
    }

    /** A booking by staff for the next hour, when the party may be seated already. */
    private String soon() throws Exception {
        restaurant.newTable();
        var startsAt = LocalDateTime.now(ZONE).plusMinutes(60).withNano(0);
        return restaurant.create(
                restaurant.path("/seatings"),
                "{\"startsAt\": \"%s\", \"partySize\": 2, \"guest\": {\"name\": \"Ada\"}, \"source\": \"PHONE\", \"override\": true}"
                        .formatted(startsAt));
    }
}
