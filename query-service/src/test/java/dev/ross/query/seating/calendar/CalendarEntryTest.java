package dev.ross.query.seating.calendar;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.HttpVisitor.Answer;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class CalendarEntryTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void anAcceptedSeatingIsAFileForItsGuestsCalendar() {
        var restaurant = open("calendar1");
        accepted(restaurant, "s1", "gus1");

        var file = get("calendar1", "s1", QueryTokenIssuer.guest("gus1"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type"))
                .satisfies(type -> assertThat(type.toLowerCase())
                        .startsWith("text/calendar")
                        .contains("charset=utf-8", "method=publish"));
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"seating.ics\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(String.join(",", file.response().headers().allValues("Vary")))
                .contains("Authorization", "Accept-Language", "Ross-Position");
        assertThat(text(file))
                .contains(
                        "METHOD:PUBLISH\n",
                        "UID:calendar1.s1@seatings.ross\n",
                        "SEQUENCE:0\n",
                        "DTSTART;TZID=Europe/Stockholm:20300601T193000\n",
                        "DTEND;TZID=Europe/Stockholm:20300601T210000\n",
                        "SUMMARY;LANGUAGE=en:The Herring\\, 2 people\n",
                        "LOCATION:Storgatan 1\\, 211 34 Malmö\n",
                        "GEO:55.6;13.0\n",
                        "URL:http://127.0.0.1:8080\n",
                        "STATUS:CONFIRMED\n",
                        "ORGANIZER;CN=ROSS:mailto:no-reply@localhost\n",
                        "+4640123456")
                .doesNotContain("ATTENDEE", "Gustav", "gus1@example.org", "+46700000000", "window");
    }

    @Test
    void staffHaveItToo() {
        accepted(open("calendar2"), "s1", "gus2");

        assertThat(get("calendar2", "s1", QueryTokenIssuer.staff("ann", "calendar2"))
                        .status())
                .isEqualTo(200);
        assertThat(get("calendar2", "s1", QueryTokenIssuer.manager("mia", "calendar2"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itIsNobodyElses() {
        var restaurant = open("calendar3");
        accepted(restaurant, "s1", "gus3");
        log.append(EventScenes.at("calendar4").joined("sam", STAFF));

        assertThat(get("calendar3", "s1", null).status()).isEqualTo(401);
        assertThat(get("calendar3", "s1", QueryTokenIssuer.guest("eve")).status())
                .isEqualTo(404);
        assertThat(get("calendar3", "s1", QueryTokenIssuer.staff("sam", "calendar4"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasNeverAcceptedHasNone() {
        var restaurant = open("calendar5");
        var token = QueryTokenIssuer.guest("gus5");
        log.append(restaurant.asked("s1", "gus5", EVENING));
        assertThat(get("calendar5", "s1", token).status()).isEqualTo(404);
        log.append(new SeatingDeclined(restaurant.seatingId("s1"), null, List.of(), EventScenes.OPENING));
        assertThat(get("calendar5", "s1", token).status()).isEqualTo(404);

        log.append(
                restaurant.asked("s2", "gus5", EVENING),
                new SeatingExpired(restaurant.seatingId("s2"), List.of(), EventScenes.OPENING));
        assertThat(get("calendar5", "s2", token).status()).isEqualTo(404);
        assertThat(get("calendar5", "s2", QueryTokenIssuer.staff("ann", "calendar5"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangeIsInTheNextOneAndTheEndToo() {
        var restaurant = open("calendar6");
        accepted(restaurant, "s1", "gus6");
        var token = QueryTokenIssuer.guest("gus6");
        log.append(restaurant.amended("s1", EVENING.plusDays(1), 1));
        assertThat(text(get("calendar6", "s1", token)))
                .contains("SEQUENCE:1\n", "20300602T193000\n", "1 person\n", "STATUS:CONFIRMED\n");

        log.append(new SeatingCancelled(restaurant.seatingId("s1"), ActingSide.GUEST, null, EventScenes.OPENING));

        assertThat(text(get("calendar6", "s1", token)))
                .contains("METHOD:PUBLISH\n", "SEQUENCE:2\n", "STATUS:CANCELLED\n");
    }

    @Test
    void aVisitKeepsItsEntry() {
        var restaurant = open("calendar7");
        var seating = restaurant.seatingId("s1");
        accepted(restaurant, "s1", "gus7");
        log.append(
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), EventScenes.OPENING),
                new SeatingClosed(seating, ActingSide.STAFF, EventScenes.OPENING));

        assertThat(text(get("calendar7", "s1", QueryTokenIssuer.guest("gus7"))))
                .contains("SEQUENCE:0\n", "STATUS:CONFIRMED\n");
    }

    @Test
    void itIsInTheReadersLanguage() {
        accepted(open("calendar8"), "s1", "gus8");
        var token = QueryTokenIssuer.guest("gus8");

        assertThat(text(get("calendar8", "s1", token, "Accept-Language", "sv-SE,sv;q=0.9")))
                .contains("SUMMARY;LANGUAGE=sv:The Herring\\, 2 personer\n", "Ändra eller avboka");
        assertThat(text(get("calendar8", "s1", token, "Accept-Language", "de")))
                .contains("LANGUAGE=de:The Herring\\, 2 Personen\n");
        assertThat(text(get("calendar8", "s1", token, "Accept-Language", "fr"))).contains("2 people\n");
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        accepted(open("calendar9"), "s1", "gus9");
        var token = QueryTokenIssuer.guest("gus9");
        var tag = get("calendar9", "s1", token).header("ETag");

        var again = get("calendar9", "s1", token, "If-None-Match", String.valueOf(tag));

        assertThat(again.status()).isEqualTo(304);
    }

    private EventScenes open(String name) {
        var restaurant = EventScenes.at(name);
        var profile = new RestaurantProfile(
                "The Herring",
                "Fish",
                "Malmö",
                "Storgatan 1\n211 34 Malmö",
                new GeoLocation(55.6, 13),
                List.of(),
                "+4640123456",
                null);
        log.append(
                restaurant.registered(),
                new ProfileChanged(restaurant.id(), profile, EventScenes.OPENING),
                restaurant.published(),
                restaurant.joined("ann", STAFF),
                restaurant.joined("mia", MANAGER));
        return restaurant;
    }

    private void accepted(EventScenes restaurant, String local, String guest) {
        log.append(
                restaurant.asked(local, guest, EVENING),
                new SeatingAccepted(restaurant.seatingId(local), ActingSide.STAFF, null, EventScenes.OPENING));
    }

    private Answer get(String restaurant, String local, @Nullable String token, String... headers) {
        var all = new ArrayList<>(List.of("Ross-Position", String.valueOf(log.position())));
        all.addAll(List.of(headers));
        return visitor.get(
                "/seatings/" + restaurant + "." + local + "/calendar.ics", token, all.toArray(String[]::new));
    }

    private static String text(Answer file) {
        assertThat(file.status()).isEqualTo(200);
        return file.response().body().replace("\r\n ", "").replace("\r\n", "\n");
    }
}
