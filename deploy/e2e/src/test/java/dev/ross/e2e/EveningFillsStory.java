package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.holds;
import static dev.ross.e2e.ViewItems.is;
import static dev.ross.e2e.ViewItems.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.people.AnonymousVisitor;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import dev.ross.e2e.wire.Request;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** The second chapter: guests find the restaurant and ask for seatings, staff answer, everybody is notified. */
@Order(2)
class EveningFillsStory extends RestaurantEvening {
    private static final String NOTES = "by the <b>window</b> & <script>alert('quiet')</script>";

    @Test
    @Order(0)
    @DisabledIfSystemProperty(
            named = SharedInstallation.CLUSTER,
            matches = "true",
            disabledReason = "a cluster serves no page")
    @DisplayName("The address of the installation shows its landing page")
    void theLandingPageIsShown() {
        var page = new Request("GET", installation.system().resolve("/"), null)
                .send()
                .expect(200);
        assertThat(page.response().body())
                .contains("Restaurant Order System", installation.identity().toString());
    }

    @Test
    @Order(1)
    @DisplayName("G1 G2 G3: guests sign up, find restaurants by where and what they are, and read one's page")
    void guestsLookAround() {
        gro = StoryPerson.signUp(installation, App.GUEST, "Gro");
        gus = StoryPerson.signUp(installation, App.GUEST, "Gus");
        assertThat(new AnonymousVisitor(installation)
                        .get("/regions")
                        .expect(200)
                        .items()
                        .map(JsonNode::asString))
                .contains("Uppsala", "Malmö");
        assertThat(names(gro.hearing(mona).get("/restaurants?region=Uppsala"))).containsExactly("Pelikan");
        assertThat(names(gro.get("/restaurants?region=Malm%C3%B6"))).isEmpty();
        assertThat(names(gro.get("/restaurants?q=ol%20pelik"))).containsExactly("Pelikan");
        assertThat(names(gro.get("/restaurants?q=elikan"))).isEmpty();
        assertThat(names(gro.get("/restaurants?q=pelikan&cuisine=HUSMANSKOST&near=59.858,17.645,1")))
                .containsExactly("Pelikan");
        assertThat(names(gro.get("/restaurants?q=pelikan&near=55.6,13,100"))).isEmpty();
        assertThat(names(gro.get("/restaurants?q=pelikan&openAt=" + pelikan.soon())))
                .containsExactly("Pelikan");
        gro.get("/restaurants?words=pelikan").expect(400, "UNKNOWN_PARAMETER");
        var page = new AnonymousVisitor(installation).get(pelikan.at("")).expect(200);
        assertThat(page.text("name")).isEqualTo("Pelikan");
        assertThat(page.text("description")).isEqualTo("Husmanskost & öl");
    }

    @Test
    @Order(2)
    @DisplayName("G4 G5 S5: they ask for seatings; each is acknowledged, all staff are told by mail and see it live")
    void guestsAsk() {
        tonight = pelikan.soon();
        grosList = gro.looksAt("/me/seatings");
        grosVisit = pelikan.ask(gro, tonight, NOTES);
        gussVisit = pelikan.ask(gus, tonight, "");
        grosCard = gro.looksAt("/seatings/" + grosVisit);
        grosCard.shows("her request", is("PENDING"));
        grosList.shows("her request", list -> holds(list, grosVisit, "PENDING"));
        staffScreen.shows("Gro's request", "seatings", list -> holds(list, grosVisit, "PENDING"));
        staffScreen.shows("Gus's request", "seatings", list -> holds(list, gussVisit, "PENDING"));
        assertThat(installation.inbox().await(gro.email(), "your request").text())
                .contains("Pelikan");
        installation.inbox().await(gus.email(), "your request");
        for (var colleague : List.of(mona, sam)) {
            var notice = installation.inbox().await(colleague.email(), "Gro Test asks");
            assertThat(notice.text()).as("what a guest wrote is text").contains(NOTES);
            assertThat(notice.html())
                    .as("and no markup")
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
        }
        pelikan.asks(gro, tonight, "").expect(409, "OVERLAPS_YOUR_OTHER_SEATING");
    }

    @Test
    @Order(3)
    @DisplayName("S9 G6: staff accept one and decline the other; both are told by mail and see it live")
    void staffAnswer() {
        sam.post("/seatings/" + grosVisit + "/accept").expect(204);
        mona.post("/seatings/" + gussVisit + "/decline", JsonBodies.of("reason", "A wedding, sorry"))
                .expect(204);
        grosCard.shows("she is accepted", is("ACCEPTED"));
        grosList.shows("she is accepted", list -> holds(list, grosVisit, "ACCEPTED"));
        staffScreen.shows(
                "the answers", "seatings", list -> holds(list, grosVisit, "ACCEPTED") && !holds(list, gussVisit));
        installation.inbox().await(gro.email(), "we expect you");
        var entry = gro.get("/seatings/" + grosVisit + "/calendar.ics")
                .expect(200)
                .response()
                .body();
        assertThat(entry).contains("BEGIN:VCALENDAR", "Pelikan\\, ", "STATUS:CONFIRMED");
        gus.get("/seatings/" + grosVisit + "/calendar.ics").expect(404);
        assertThat(installation.inbox().await(gus.email(), "no seating on").text())
                .contains("A wedding, sorry");
        sam.post("/seatings/" + gussVisit + "/accept").expect(409, "NOT_PENDING");
        gus.post("/seatings/" + grosVisit + "/cancel").expect(404, "UNKNOWN_SEATING");
        gus.get("/seatings/" + grosVisit).expect(404);
    }

    @Test
    @Order(4)
    @DisplayName("G7 S6: Gus asks again and cancels; all staff are told, and nobody accepts what was cancelled")
    void aGuestCancels() {
        var cancelled = pelikan.ask(gus, tonight.plusDays(1), "");
        gus.post("/seatings/" + cancelled + "/cancel", JsonBodies.of("reason", "ill"))
                .expect(204);
        sam.post("/seatings/" + cancelled + "/accept").expect(409, "NOT_PENDING");
        for (var colleague : List.of(mona, sam)) installation.inbox().await(colleague.email(), "Gus Test cancelled");
        installation.inbox().await(gus.email(), "is cancelled");
    }

    @Test
    @Order(5)
    @DisplayName("Meanwhile Stig opens another restaurant, where nobody will answer in time")
    void elsewhereAGuestWaits() {
        stig = StoryPerson.signUp(installation, App.STAFF, "Stig");
        elsewhere = StoryRestaurant.foundedBy(stig, "Elsewhere", "Malmö", pelikan.zone())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8, "answerWithinMinutes", 1));
        elsewhere.table("1", 8);
        unanswered = elsewhere.ask(gus, tonight.plusDays(3), "");
        installation.inbox().await(gus.email(), "Elsewhere: your request");
        installation.inbox().await(stig.email(), "Gus Test asks");
        assertThat(installation.inbox().duplicates()).isEmpty();
    }
}
