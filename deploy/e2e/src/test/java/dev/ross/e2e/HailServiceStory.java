package dev.ross.e2e;

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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A table has a server, whom its hails reach first; each step continues the one before. */
@Order(7)
@ExtendWith({SharedInstallation.class, StepByStep.class})
@SuppressWarnings("NullAway.Init") // each step needs the state left by the one before
class HailServiceStory {
    private static InstallationFixture installation;
    private static StoryPerson hedda;
    private static StoryPerson ivar;
    private static StoryRestaurant hagen;
    private static String table;
    private static String seating;
    private static CompanionAtTable party;
    private static String unclaimed;

    @BeforeAll
    static void aRestaurantOpens(InstallationFixture opened) {
        installation = opened;
        hedda = StoryPerson.signUp(installation, App.STAFF, "Hedda");
        hagen = StoryRestaurant.foundedBy(hedda, "Hagen", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("hailEscalateAfterMinutes", 1));
        table = hagen.table("7", 4);
        hedda.create(hagen.at("/staff-invitations"), JsonBodies.of("email", "ivar@ross.test", "role", "STAFF"));
        var code = installation.inbox().await("ivar@ross.test", "Hagen").code();
        ivar = StoryPerson.signUp(installation, App.STAFF, "Ivar");
        ivar.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(204);
        StoryRestaurant.awaitMembership(ivar);
    }

    @Test
    @Order(1)
    @DisplayName("Hedda gives the table to Ivar for today; nobody gets tables who is not on the team")
    void aTableIsAssigned() {
        var plan = hagen.at("/service-days/" + hagen.now().toLocalDate() + "/server-assignments");
        hedda.put(plan, servedBy("someone-else")).expect(404, "NOT_ON_THE_TEAM");
        hedda.put(plan, servedBy(ivar.id())).expect(204);
        ivar.hearing(hedda);
        assertThat(ivar.get(plan)
                        .expect(200)
                        .json()
                        .at("/parts/0/servers/0/tables/0")
                        .asString())
                .isEqualTo(table);
    }

    @Test
    @Order(2)
    @DisplayName("A party sits down and hails; the board says whose it is, and only Ivar sees it among his own")
    void theHailIsHis() {
        seating = hedda.create(hagen.at("/walk-ins"), JsonBodies.of("partySize", 2, "tables", List.of(table)));
        var code = hedda.get("/seatings/" + seating).expect(200).text("tableCode");
        party = CompanionAtTable.joins(installation, seating, code);
        try (var board = hedda.looksAt(hagen.at("/hails"))) {
            unclaimed = party.hails("BILL").expect(201).id();
            board.shows(
                    "whose it is",
                    list -> item(list.get("items"), unclaimed)
                                    .path("escalation")
                                    .asString("")
                                    .equals("SERVER")
                            && item(list.get("items"), unclaimed)
                                    .at("/servers/0")
                                    .asString("")
                                    .equals(ivar.id()));
        }
        assertThat(ids(ivar, "?mine=true")).containsExactly(unclaimed);
        assertThat(ids(hedda, "?mine=true")).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("Both go for the next hail, and one of them gets it")
    void oneOfTwoClaimsIt() {
        var hail = party.hails("WATER").expect(201).id();
        var claim = "/seatings/" + seating + "/hails/" + hail + "/claim";
        var ivars = CompletableFuture.supplyAsync(() -> ivar.post(claim));
        var heddas = CompletableFuture.supplyAsync(() -> hedda.post(claim));
        assertThat(Stream.of(ivars, heddas).map(one -> one.join().status())).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    @Order(4)
    @DisplayName("Nobody claims the first one for a minute: it reaches all staff, and they are mailed")
    void theFirstOneEscalates() {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        !hail(hedda, unclaimed).path("escalation").asString("").equals("SERVER"));
        for (var address : List.of("ivar@ross.test", "hedda@ross.test"))
            await().atMost(Duration.ofSeconds(60)) // it is mailed where no device took it within 20 s
                    .until(() -> !installation
                            .inbox()
                            .find(address, "nobody has come to table 7")
                            .isEmpty());
        hedda.post("/seatings/" + seating + "/hails/" + unclaimed + "/claim").expect(204);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> hail(hedda, unclaimed).path("status").asString("").equals("CLAIMED"));
        assertThat(hail(hedda, unclaimed).has("escalatesAt")).isFalse();
    }

    @Test
    @Order(5)
    @DisplayName("Staff see how many hails were answered today, and how fast")
    void staffSeeHowFastTheyAre() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> kind("BILL").path("answered").asInt() == 1);
        assertThat(kind("BILL").path("p50Seconds").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(kind("WATER").path("answered").asInt()).isOne();
        assertThat(kind("WATER").path("p90Seconds").asInt()).isLessThan(60);
        hedda.post("/seatings/" + seating + "/close").expect(204);
    }

    private static Object servedBy(String server) {
        return JsonBodies.of("servers", List.of(JsonBodies.of("server", server, "tables", List.of(table))));
    }

    private static List<String> ids(StoryPerson staff, String query) {
        return staff.get(hagen.at("/hails" + query))
                .expect(200)
                .items()
                .map(hail -> hail.get("id").asString())
                .toList();
    }

    private static JsonNode hail(StoryPerson staff, String id) {
        return item(staff.get(hagen.at("/hails")).expect(200).json().get("items"), id);
    }

    private static JsonNode kind(String kind) {
        return hedda.get(hagen.at("/hail-answer-times?date=" + hagen.now().toLocalDate()))
                .expect(200)
                .json()
                .get("kinds")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
