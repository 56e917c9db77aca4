package dev.ross.query.seating.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.HttpVisitor.Answer;
import dev.ross.query.fixture.QueryServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class VisitLinkTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    VisitLinks links;

    @Test
    void whoHasTheLinkSeesTheVisitAndNothingThatSaysWhoComes() {
        var restaurant = open("link1");
        accepted(restaurant, "s1", EVENING);

        var answer = json(restaurant, "s1", EVENING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{'restaurant':{'name':'The Herring','phone':'+4640123456'},'state':'OPEN',"
                        .concat("'status':'ACCEPTED','startsAt':'2030-06-01T19:30','endsAt':'2030-06-01T21:00',")
                        .concat("'startsAtInstant':'2030-06-01T17:30:00Z','timeZone':'Europe/Stockholm',")
                        .concat("'partySize':2,'coming':'UNCONFIRMED',")
                        .concat("'actions':[{'action':'CONFIRM'},{'action':'CANCEL'}]}")
                        .replace('\'', '"'));
        assertThat(answer.response().body()).doesNotContain("Gustav", "example.org", "+46700000000", "window");
    }

    @Test
    void anAnswerIsShownAndNotOfferedAgain() {
        var restaurant = open("link2");
        accepted(restaurant, "s1", EVENING);
        log.append(new VisitConfirmed(restaurant.seatingId("s1"), ActingSide.GUEST, EventScenes.OPENING));

        var answer = json(restaurant, "s1", EVENING).json();

        assertThat(answer.at("/coming").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.at("/actions").toString()).isEqualTo("[{\"action\":\"CANCEL\"}]");
    }

    @Test
    void lateIsOfferedFromFourHoursBeforeAndOnlyWhatFits() {
        var restaurant = open("link3");
        var begun = local(Instant.now().minus(Duration.ofMinutes(12)));
        var soon = begun.plusHours(3);
        var later = begun.plusHours(5);
        accepted(restaurant, "s1", begun);
        accepted(restaurant, "s2", soon);
        accepted(restaurant, "s3", later);

        assertThat(json(restaurant, "s1", begun).json().at("/actions").toString())
                .isEqualTo("[{\"action\":\"CONFIRM\"},{\"action\":\"LATE\",\"minutes\":[15,20,30,45,60]}]");
        assertThat(json(restaurant, "s2", soon).json().at("/actions").toString())
                .contains("\"minutes\":[10,15,20,30,45,60]", "CANCEL");
        assertThat(json(restaurant, "s3", later).json().at("/actions").toString())
                .doesNotContain("LATE");
    }

    @Test
    void anAnnouncementSaysWhenThePartyComes() {
        var restaurant = open("link4");
        accepted(restaurant, "s1", EVENING);
        log.append(late(restaurant, "s1", EVENING, 20));

        var answer = json(restaurant, "s1", EVENING).json();

        assertThat(answer.at("/coming").asString()).isEqualTo("LATE");
        assertThat(answer.at("/expectedAt").asString()).isEqualTo("2030-06-01T19:50");
    }

    @Test
    void cancellingEndsAtTheCutoffOfTheRestaurant() {
        var restaurant = open("link5");
        log.append(restaurant.cutoff(120));
        var soon = local(Instant.now().plus(Duration.ofMinutes(100)));
        accepted(restaurant, "s1", soon);
        accepted(restaurant, "s2", EVENING);

        assertThat(json(restaurant, "s1", soon).json().at("/actions").toString())
                .doesNotContain("CANCEL");
        assertThat(page(restaurant, "s1", soon, "en").response().body())
                .contains("too late to cancel here", "href=\"tel:+4640123456\"")
                .doesNotContain("value=\"CANCEL\"");
        assertThat(json(restaurant, "s2", EVENING).json().at("/actions").toString())
                .contains("CANCEL");
    }

    @Test
    void aLinkToAnotherTimeIsMovedAndAnswersNothing() {
        var restaurant = open("link6");
        accepted(restaurant, "s1", EVENING);
        log.append(restaurant.amended("s1", EVENING.plusHours(1), 3));

        var moved = json(restaurant, "s1", EVENING).json();
        assertThat(moved.at("/state").asString()).isEqualTo("MOVED");
        assertThat(moved.at("/startsAt").asString()).isEqualTo("2030-06-01T20:30");
        assertThat(moved.at("/actions")).isEmpty();
        assertThat(page(restaurant, "s1", EVENING, "en").response().body())
                .contains("Your visit is at another time now", "20:30", "The latest mail")
                .doesNotContain("<form");
        assertThat(json(restaurant, "s1", EVENING.plusHours(1))
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void eachEndIsToldKindly() {
        var restaurant = open("link7");
        for (var local : List.of("s1", "s2", "s3", "s4", "s5")) accepted(restaurant, local, EVENING);
        log.append(
                restaurant.asked("s6", "gus", EVENING),
                new SeatingCancelled(restaurant.seatingId("s1"), ActingSide.STAFF, null, EventScenes.OPENING),
                new SeatingDeclined(restaurant.seatingId("s2"), null, List.of(), EventScenes.OPENING),
                new GuestsSeated(restaurant.seatingId("s3"), Set.of(restaurant.tableId("t1")), EventScenes.OPENING),
                new GuestsMarkedNoShow(restaurant.seatingId("s4"), EventScenes.OPENING));

        assertThat(state(restaurant, "s1")).isEqualTo("CANCELLED");
        assertThat(state(restaurant, "s2")).isEqualTo("CANCELLED");
        assertThat(state(restaurant, "s3")).isEqualTo("OVER");
        assertThat(state(restaurant, "s4")).isEqualTo("OVER");
        assertThat(state(restaurant, "s6")).isEqualTo("PENDING");
        assertThat(json(restaurant, "s6", EVENING).json().at("/actions").toString())
                .isEqualTo("[{\"action\":\"CANCEL\"}]");
        assertThat(page(restaurant, "s1", EVENING, "en").response().body())
                .contains("No table is kept")
                .doesNotContain("<form");
        assertThat(page(restaurant, "s3", EVENING, "en").response().body())
                .contains("This visit is over")
                .doesNotContain("<form");
        assertThat(page(restaurant, "s6", EVENING, "en").response().body())
                .contains("Your request is not answered yet", "value=\"CANCEL\"");
    }

    @Test
    void aVisitWhoseTimeHasPassedIsOver() {
        var restaurant = open("link8");
        var past = LocalDateTime.parse("2026-02-01T19:30");
        accepted(restaurant, "s1", past);

        assertThat(json(restaurant, "s1", past).json().at("/state").asString()).isEqualTo("OVER");
    }

    @Test
    void whatIsNoLinkIsUnknownAsJsonAndAsAPage() {
        var restaurant = open("link9");
        accepted(restaurant, "s1", EVENING);
        var good = code(restaurant, "s1", EVENING);
        var forged = good.replaceFirst("link9", "link8");
        var unknown = code(restaurant, "none", EVENING);

        for (var code : List.of(forged, unknown, "x", good + "x", "a".repeat(2_000))) {
            var refused = visitor.get("/visit-links/" + code, null);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().at("/code").asString()).isEqualTo("UNKNOWN");
            var page = visitor.get("/visit-links/" + code, null, "Accept", "text/html", "Accept-Language", "sv");
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.response().body()).contains("Länken är inte giltig", "lang=\"sv\"");
        }
    }

    @Test
    void whatMailProgramsAppendIsIgnoredAndAPositionIsWaitedFor() {
        var restaurant = open("link10");
        accepted(restaurant, "s1", EVENING);
        var address = "/visit-links/" + code(restaurant, "s1", EVENING);

        var appended = visitor.get(
                address + "?utm_source=mail&fbclid=1&position=" + log.position(), null, "Accept", "text/html");
        assertThat(appended.status()).isEqualTo(200);
        assertThat(appended.response().body()).contains("action=\"/api/v1" + address + "\"");
        assertThat(visitor.get(address + "?position=1&position=2", null).status())
                .isEqualTo(400);
        assertThat(visitor.get(address + "?position=-1", null).status()).isEqualTo(400);
        assertThat(visitor.get(address + "?position=soon", null).status()).isEqualTo(400);
        assertThat(visitor.get(address + "?position=" + log.position(), null).status())
                .isEqualTo(200);
        var future = address + "?position=" + (log.position() + 1_000_000);
        assertThat(visitor.get(future, null).json().at("/code").asString()).isEqualTo("NOT_YET");
        var page = visitor.get(future, null, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.response().body()).contains("One moment, please", "href=\"/api/v1" + address + "\"");
    }

    @Test
    void nothingButAJsonOrAnHtmlAnswerIsGiven() {
        var restaurant = open("link11");
        accepted(restaurant, "s1", EVENING);

        var refused =
                visitor.get("/visit-links/" + code(restaurant, "s1", EVENING), null, "Accept", "text/event-stream");

        assertThat(refused.status()).isEqualTo(406);
    }

    private String state(EventScenes restaurant, String local) {
        return json(restaurant, local, EVENING).json().at("/state").asString();
    }

    private Answer json(EventScenes restaurant, String local, LocalDateTime startsAt) {
        return get(restaurant, local, startsAt, "Accept", "*/*");
    }

    private Answer page(EventScenes restaurant, String local, LocalDateTime startsAt, String language) {
        return get(
                restaurant,
                local,
                startsAt,
                "Accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Accept-Language",
                language);
    }

    private Answer get(EventScenes restaurant, String local, LocalDateTime startsAt, String... headers) {
        var path = "/visit-links/" + code(restaurant, local, startsAt) + "?position=" + log.position();
        return visitor.get(path, null, headers);
    }

    private String code(EventScenes restaurant, String local, LocalDateTime startsAt) {
        var start = startsAt.atZone(EventScenes.ZONE).toInstant();
        return links.codeOf(new VisitLink(restaurant.seatingId(local), start));
    }

    private EventScenes open(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), described(restaurant, "The Herring", "+4640123456"));
        return restaurant;
    }

    private static ProfileChanged described(EventScenes restaurant, String name, @Nullable String phone) {
        var profile = new RestaurantProfile(name, "Fish", "Malmö", null, null, List.of(), phone, null);
        return new ProfileChanged(restaurant.id(), profile, EventScenes.OPENING);
    }

    private void accepted(EventScenes restaurant, String local, LocalDateTime startsAt) {
        log.append(
                restaurant.asked(local, "gus-" + restaurant.id(), startsAt),
                new SeatingAccepted(restaurant.seatingId(local), ActingSide.STAFF, null, EventScenes.OPENING));
    }

    private static LatenessAnnounced late(EventScenes restaurant, String local, LocalDateTime startsAt, int minutes) {
        var expectedAt = startsAt.plusMinutes(minutes).atZone(EventScenes.ZONE).toInstant();
        return new LatenessAnnounced(
                restaurant.seatingId(local),
                ActingSide.GUEST,
                expectedAt,
                expectedAt.plusSeconds(900),
                EventScenes.OPENING);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MINUTES), EventScenes.ZONE);
    }
}
