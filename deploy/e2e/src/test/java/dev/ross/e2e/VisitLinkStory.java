package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Http;
import dev.ross.e2e.wire.JsonBodies;
import dev.ross.e2e.wire.Request;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Guests answer about their visits by the links in their mails, without logging in. */
@Order(9)
@ExtendWith(SharedInstallation.class)
class VisitLinkStory {
    private static final String LINK = "/visit-links/";
    private static final int SCANS = 1_000;

    @Test
    @DisplayName(
            "A link is opened a thousand times by scanners, which changes nothing; its buttons confirm, and say late")
    void aGuestConfirmsAndComesLate(InstallationFixture installation) {
        var lisa = StoryPerson.signUp(installation, App.STAFF, "Lisa");
        var place = StoryRestaurant.withOneTable(lisa, "Linked");
        var linus = StoryPerson.signUp(installation, App.GUEST, "Linus");
        var when = place.soon().plusMinutes(60);
        var visit = place.ask(linus, when, "");
        var link = installation.inbox().await(linus.email(), "we expect you").link(LINK);
        assertThat(link.toString()).startsWith(installation.system() + "/api/v1/visit-links/");
        lisa.hearing(linus);
        var before = line(lisa, place, visit);
        assertThat(before.at("/coming").asString()).isEqualTo("UNCONFIRMED");

        for (int scan = 0; scan < SCANS; scan++)
            new Request(scan % 2 == 0 ? "GET" : "HEAD", link, null)
                    .accepting("text/html")
                    .send()
                    .expect(200);

        assertThat(line(lisa, place, visit)).isEqualTo(before);
        var page = Request.page(link);
        assertThat(page)
                .contains("Linked", "method=\"post\"", "action=\"" + link.getRawPath() + "\"")
                .doesNotContain(linus.name(), linus.email());

        var confirmed = Http.form(link, "answer=CONFIRM").expect(303);
        assertThat(Request.page(link.resolve(confirmed.header("Location")))).contains("You are expected");
        awaitLine(lisa, place, visit, "CONFIRMED");

        var late = Http.form(link, "answer=LATE&minutes=30").expect(303);
        assertThat(Request.page(link.resolve(late.header("Location"))))
                .contains(when.plusMinutes(30).toLocalTime().toString());
        awaitLine(lisa, place, visit, "LATE");
        assertThat(line(lisa, place, visit).at("/expectedAt").asString())
                .isEqualTo(when.plusMinutes(30).toString());

        new Request("POST", link, JsonBodies.of("answer", "LATE", "minutes", 45))
                .send()
                .expect(204);
        awaitLine(lisa, place, visit, "LATE");
        new Request("POST", link, JsonBodies.of("answer", "PERHAPS")).send().expect(400);
        Http.form(URI.create(link + "x"), "answer=CANCEL").expect(404);
        assertThat(line(lisa, place, visit).at("/status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName(
            "The link of a moved visit answers nothing; that of the new time cancels, and the table is offered to another")
    void aGuestMovesAndCancels(InstallationFixture installation) {
        var lisa = StoryPerson.signUp(installation, App.STAFF, "Lovisa");
        var place = StoryRestaurant.withOneTable(lisa, "Relinked");
        var lena = StoryPerson.signUp(installation, App.GUEST, "Lena");
        var olle = StoryPerson.signUp(installation, App.GUEST, "Olle");
        var when = place.soon().plusMinutes(60);
        var visit = place.ask(lena, when, "");
        var old = installation.inbox().await(lena.email(), "we expect you").link(LINK);

        lena.post(
                        "/seatings/" + visit + "/amend",
                        JsonBodies.of("startsAt", when.plusMinutes(15).toString()))
                .expect(204);
        var link = installation.inbox().await(lena.email(), "is changed").link(LINK);
        assertThat(link).isNotEqualTo(old);
        awaitState(old, "MOVED");
        assertThat(Request.page(old))
                .contains("Your visit is at another time now")
                .doesNotContain("<form");
        assertThat(Http.form(old, "answer=CANCEL").expect(303).header("Location"))
                .contains("refused=VISIT_MOVED");
        awaitState(link, "OPEN");

        var waiting = olle.hearing(lena)
                .create(
                        place.at("/waitlist"),
                        JsonBodies.of(
                                "date",
                                when.toLocalDate().toString(),
                                "from",
                                when.toLocalTime().toString(),
                                "to",
                                when.plusMinutes(30).toLocalTime().toString(),
                                "partySize",
                                2));
        assertThat(olle.get("/waitlist/" + waiting).expect(200).json().has("offer"))
                .isFalse();
        var begun = System.nanoTime();
        Http.form(link, "answer=CANCEL").expect(303);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> olle.get("/waitlist/" + waiting).expect(200).json().has("offer"));
        System.out.printf(
                "The cancelled table was offered to the next guest after %d ms.%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        awaitState(link, "CANCELLED");
        assertThat(Request.page(link)).contains("No table is kept");
        assertThat(Http.form(link, "answer=CONFIRM").expect(303).header("Location"))
                .contains("refused=");
    }

    private static void awaitState(URI link, String state) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(link).json().at("/state").asString().equals(state));
    }

    private static Answer json(URI link) {
        return new Request("GET", link, null)
                .accepting("application/json")
                .sendUntilAnswered()
                .expect(200);
    }

    private static JsonNode line(StoryPerson staff, StoryRestaurant place, String visit) {
        return ViewItems.item(
                staff.get(place.at("/seatings")).expect(200).json().get("items"), visit);
    }

    private static void awaitLine(StoryPerson staff, StoryRestaurant place, String visit, String coming) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> line(staff, place, visit).at("/coming").asString().equals(coming));
    }
}
