package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.is;
import static dev.ross.e2e.ViewItems.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.CompanionAtTable;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Staff, a regular guest, and her companion: each step continues the one before. */
@Order(6)
@ExtendWith({SharedInstallation.class, StepByStep.class})
@SuppressWarnings("NullAway.Init") // each step needs the state left by the one before
class PeopleStory {
    private static InstallationFixture installation;
    private static StoryPerson petra;
    private static StoryPerson rut;
    private static StoryPerson klara;
    private static StoryRestaurant prinsen;
    private static String first;
    private static String second;

    @BeforeAll
    static void aRestaurantOpens(InstallationFixture opened) {
        installation = opened;
        petra = StoryPerson.signUp(installation, App.STAFF, "Petra");
        prinsen = StoryRestaurant.foundedBy(petra, "Prinsen", "Göteborg", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        prinsen.table("1", 4);
        klara = StoryPerson.signUp(installation, App.GUEST, "Klara");
    }

    @Test
    @Order(1)
    @DisplayName("S1: an invitation is taken back; another is accepted, and who accepted it becomes a manager at once")
    void theTeamChanges() {
        var mistaken = petra.create(prinsen.at("/staff-invitations"), invitation("rutt@ross.test"));
        petra.delete(prinsen.at("/staff-invitations/" + mistaken)).expect(204);
        petra.create(prinsen.at("/staff-invitations"), invitation("rut@ross.test"));
        assertThat(petra.get(prinsen.at("/staff-invitations")).items())
                .singleElement()
                .satisfies(open -> assertThat(open.get("expired").asBoolean()).isFalse());
        var code = installation.inbox().await("rut@ross.test", "Prinsen").code();
        rut = StoryPerson.signUp(installation, App.STAFF, "Rut");
        rut.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(204);
        StoryRestaurant.awaitMembership(rut);
        rut.post("/restaurants", StoryRestaurant.profile("Ruts", "Malmö", prinsen.zone()))
                .expect(409, "ALREADY_ENGAGED");

        petra.put(prinsen.at("/staff/" + petra.id() + "/role"), role("STAFF")).expect(409, "LAST_MANAGER");
        petra.put(prinsen.at("/staff/" + rut.id() + "/role"), role("MANAGER")).expect(204);
        rut.get(prinsen.at("/staff")).expect(401);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> rut.refresh()
                        .claims()
                        .path("restaurantRole")
                        .asString("")
                        .equals("MANAGER"));
        rut.get(prinsen.at("/staff-invitations")).expect(200);
    }

    @Test
    @Order(2)
    @DisplayName("S11: at her second visit staff see the first, and what they kept of her then")
    void aGuestComesAgain() {
        first = seated();
        assertThat(rut.get("/seatings/" + first + "/visits")
                        .expect(200)
                        .json()
                        .get("visits")
                        .asInt())
                .isZero();
        rut.put(
                        "/seatings/" + first + "/guest-tags",
                        JsonBodies.of("tags", List.of("regular", "nuts!"), "note", "sits by the window"))
                .expect(204);
        rut.post("/seatings/" + first + "/close").expect(204);
        klara.post("/seatings/" + first + "/dispute-no-show", JsonBodies.of("statement", "I was there"))
                .expect(409, "NOT_A_NO_SHOW");

        second = seated();

        var summary = rut.get("/seatings/" + second + "/visits").expect(200).json();
        assertThat(summary.get("visits").asInt()).isOne();
        assertThat(summary.get("noShows").asInt()).isZero();
        assertThat(summary.at("/lastVisit/id").asString()).isEqualTo(first);
        assertThat(summary.get("tags").valueStream().map(JsonNode::asString)).containsExactly("regular", "nuts!");
        assertThat(summary.get("note").asString()).isEqualTo("sits by the window");
        klara.get("/seatings/" + second + "/visits").expect(403);
    }

    @Test
    @Order(3)
    @DisplayName("A companion joins the table by its code, hails, and is a stranger within a second of its closing")
    void aCompanionsEvening() {
        var code = rut.get("/seatings/" + second).expect(200).text("tableCode");
        assertThat(klara.get("/seatings/" + second).json().has("tableCode")).isFalse();
        CompanionAtTable.tries(installation, second, "NOTTHIS1").expect(403, "WRONG_TABLE_CODE");
        CompanionAtTable.tries(installation, first, code).expect(403, "WRONG_TABLE_CODE");
        var kalle = CompanionAtTable.joins(installation, second, code.toLowerCase(Locale.ROOT));

        try (var board = rut.looksAt(prinsen.at("/hails"));
                var klarasCard = klara.looksAt("/seatings/" + second);
                var kallesCard = kalle.watches()) {
            var hail = kalle.hails("WATER").expect(201).id();
            board.shows("who calls", list -> ViewItems.holds(list, hail, "OPEN"));
            klarasCard.shows(
                    "what he asked for", card -> !item(card.get("hails"), hail).isMissingNode());
            kallesCard.await(
                    "his own hail",
                    event -> event.data()
                            .path("hails")
                            .valueStream()
                            .anyMatch(one -> one.get("id").asString().equals(hail)));
            assertThat(kalle.get("").expect(200).json().has("guestName")).isFalse();
            kalle.get("/visits").expect(403);
            kalle.post("/close", null).expect(403);
            kalle.post("/hails/" + hail + "/withdraw", null).expect(204);

            var closing = System.nanoTime();
            rut.post("/seatings/" + second + "/close").expect(204);
            kalle.hails("BILL").expect(401);
            kalle.get("").expect(401);
            var ended = Duration.ofNanos(kallesCard.awaitEnd(Duration.ofSeconds(10)) - closing);
            System.out.printf("From closing to the end of a companion's stream: %d ms.%n", ended.toMillis());
            assertThat(ended).isLessThan(Duration.ofSeconds(1));
            klarasCard.shows("it is over", is("CLOSED"));
        }
        CompanionAtTable.tries(installation, second, code).expect(403, "WRONG_TABLE_CODE");
    }

    @Test
    @Order(4)
    @DisplayName("A guest who wants no mail sees so live, gets no receipt of her request, and is still told the answer")
    void aGuestIsLeftInPeace() {
        var kajsa = StoryPerson.signUp(installation, App.GUEST, "Kajsa");
        kajsa.put("/me/preferences", JsonBodies.of("channels", List.of("PIGEON"), "consent", List.of()))
                .expect(400, "MALFORMED");
        try (var herself = kajsa.looksAt("/me")) {
            herself.shows(
                    "what goes without saying",
                    me -> me.at("/preferences/channels/0").asString().equals("EMAIL"));
            kajsa.put("/me/preferences", JsonBodies.of("channels", List.of("PUSH"), "consent", List.of("FEEDBACK")))
                    .expect(204);
            herself.shows(
                    "what she said",
                    me -> me.at("/preferences/channels/0").asString().equals("PUSH")
                            && me.at("/preferences/consent/0").asString().equals("FEEDBACK"));
        }
        var seating = prinsen.ask(kajsa, prinsen.soon().plusDays(1), "");
        installation.inbox().await(rut.email(), "Kajsa Test asks");
        rut.post("/seatings/" + seating + "/accept").expect(204);

        installation.inbox().await(kajsa.email(), "we expect you");
        assertThat(installation.inbox().find(kajsa.email(), "your request")).isEmpty();
    }

    /** Klara's request is accepted, and she is seated. */
    private static String seated() {
        var seating = prinsen.ask(klara, prinsen.soon(), "");
        rut.post("/seatings/" + seating + "/accept").expect(204);
        rut.post("/seatings/" + seating + "/seat").expect(204);
        klara.hearing(rut);
        return seating;
    }

    private static Object invitation(String email) {
        return JsonBodies.of("email", email, "role", "STAFF");
    }

    private static Object role(String role) {
        return JsonBodies.of("role", role);
    }
}
