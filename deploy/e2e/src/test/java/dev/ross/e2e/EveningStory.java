package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.house.House;
import dev.ross.e2e.house.OneHouse;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Passer;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Json;
import dev.ross.e2e.wire.Watcher;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * One evening at one restaurant, told through HTTP alone: from the manager who makes an account to the last table that is
 * empty, with the plug pulled in the middle. Each step stands upon the one before.
 */
@ExtendWith(OneHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // each step finds what the one before left behind
class EveningStory {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static House house;
    private static Person mona;
    private static Person sam;
    private static Person gro;
    private static Person gus;
    private static Person stranger;
    private static String restaurant;
    private static String table;
    private static String groVisit;
    private static String gusVisit;
    private static String laterVisit;
    private static String unanswered;
    private static @Nullable Watcher staffScreen;
    private static @Nullable Watcher groCard;
    private static LocalDateTime tonight;

    @AfterAll
    static void everybodyGoesHome() {
        if (staffScreen != null) staffScreen.close();
        if (groCard != null) groCard.close();
    }

    @Test
    @Order(1)
    @DisplayName("S1 S2: Mona signs up, verifies her address, and creates a restaurant; her next token carries it")
    void aManagerBegins(House opened) {
        house = opened;
        mona = Person.signUp(house, App.STAFF, "Mona");
        restaurant = mona.create(
                "/restaurants",
                Json.of(
                        "name",
                        "Pelikan",
                        "description",
                        "Husmanskost & öl",
                        "region",
                        "Uppsala",
                        "timeZone",
                        STOCKHOLM.getId(),
                        "currency",
                        "SEK"));
        assertThat(mona.get("/me").expect(200).json().at("/membership/inToken").asBoolean())
                .isFalse();
        awaitMembership(mona);
        assertThat(mona.get("/me").expect(200).json().at("/membership/inToken").asBoolean())
                .isTrue();
        mona.post(
                        "/restaurants",
                        Json.of(
                                "name",
                                "Second",
                                "description",
                                "",
                                "region",
                                "Uppsala",
                                "timeZone",
                                "Europe/Stockholm",
                                "currency",
                                "SEK"))
                .expect(409, "ALREADY_ENGAGED");
    }

    @Test
    @Order(2)
    @DisplayName("S3: she sets hours, rules and tables, and makes it public, which it was not before")
    void theRestaurantOpens() {
        gro = Person.signUp(house, App.GUEST, "Gro");
        gro.get("/restaurants/" + restaurant).expect(404);
        mona.put("/restaurants/" + restaurant + "/opening-hours", Json.of("weekly", allDayEveryDay()))
                .expect(204);
        mona.put(
                        "/restaurants/" + restaurant + "/booking-policy",
                        Json.of("leadMinutes", 0, "answerWithinMinutes", 1, "maxOversizeSeats", 8))
                .expect(204);
        table = addTable("1", 8);
        addTable("2", 8);
        mona.put("/restaurants/" + restaurant + "/visibility", Json.of("visibility", "PUBLIC"))
                .expect(204);
        mona.put("/restaurants/" + restaurant + "/visibility", Json.of("visibility", "SECRET"))
                .expect(400, "MALFORMED");
        mona.put("/restaurants/" + restaurant + "/visibility", Json.of("visible", true))
                .expect(400, "MALFORMED");
    }

    @Test
    @Order(3)
    @DisplayName("S1: Sam is invited by mail, signs up, accepts with the code, and is staff")
    void aServerJoins() {
        sam = Person.signUp(house, App.STAFF, "Sam");
        mona.create(
                "/restaurants/" + restaurant + "/staff-invitations", Json.of("email", sam.email(), "role", "STAFF"));
        var code = house.inbox().await(sam.email(), "Pelikan").code();
        sam.post("/staff-invitations/accept", Json.of("code", code + "x")).expect(404, "INVITATION_UNKNOWN");
        sam.post("/staff-invitations/accept", Json.of("code", code)).expect(204);
        awaitMembership(sam);
        assertThat(sam.get("/restaurants/" + restaurant + "/staff")
                        .expect(200)
                        .items()
                        .count())
                .isEqualTo(2);
        sam.put("/restaurants/" + restaurant + "/visibility", Json.of("visibility", "PRIVATE"))
                .expect(403);
    }

    @Test
    @Order(4)
    @DisplayName("G1 G2 G3: guests sign up, find the restaurants of a region, and read one's page")
    void guestsLookAround() {
        gus = Person.signUp(house, App.GUEST, "Gus");
        assertThat(new Passer(house)
                        .get("/restaurants?region=Uppsala")
                        .expect(200)
                        .items()
                        .map(item -> item.get("name").asString()))
                .contains("Pelikan");
        assertThat(new Passer(house)
                        .get("/restaurants?region=Malm%C3%B6")
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(gro.get("/restaurants/" + restaurant).expect(200).text("description"))
                .isEqualTo("Husmanskost & öl");
        new Passer(house).get("/restaurants?colour=red").expect(400, "UNKNOWN_PARAMETER");
    }

    @Test
    @Order(5)
    @DisplayName("G4 G5 S5: they ask for seatings; each is acknowledged, all staff are told by mail and see it live")
    void guestsAsk() {
        tonight = nextSlot();
        staffScreen = sam.watch("/restaurants/" + restaurant + "/live?views=seatings,hails,floor-plan");
        groVisit = ask(gro, tonight, "by the <b>window</b>");
        gusVisit = ask(gus, tonight, "");
        staffScreen.await(
                "Gro's request on the staff's screen", "seatings.changed", told -> shows(told, groVisit, "PENDING"));
        assertThat(house.inbox().await(gro.email(), "your request").text()).contains("Pelikan");
        assertThat(house.inbox().await(mona.email(), "Gro").text()).contains("by the <b>window</b>");
        house.inbox().await(sam.email(), "Gro");
        gro.post("/restaurants/" + restaurant + "/seatings", wish(tonight.minusDays(2)))
                .expect(409, "IN_THE_PAST");
        gro.post("/restaurants/" + restaurant + "/seatings", wish(tonight)).expect(409, "OVERLAPS_YOUR_OTHER_SEATING");
    }

    @Test
    @Order(6)
    @DisplayName("G6 S9: staff accept one and decline the other; both are told by mail, and Gro sees it live")
    void staffAnswer() {
        groCard = gro.watch("/seatings/" + groVisit);
        sam.post("/seatings/" + groVisit + "/accept").expect(204);
        sam.post("/seatings/" + gusVisit + "/decline", Json.of("reason", "A wedding, sorry"))
                .expect(204);
        groCard.await(
                "her seating is accepted",
                "changed",
                card -> card.get("status").asString().equals("ACCEPTED"));
        house.inbox().await(gro.email(), "we expect you");
        assertThat(house.inbox().find(gus.email(), "Pelikan")).isNotEmpty();
        sam.post("/seatings/" + gusVisit + "/accept").expect(409, "NOT_PENDING");
        gus.post("/seatings/" + groVisit + "/cancel").expect(404, "UNKNOWN_SEATING");
        gus.get("/seatings/" + groVisit).expect(404);
    }

    @Test
    @Order(7)
    @DisplayName("G7 S6: Gus asks again and cancels; staff are told, and the cancelled one leaves the list")
    void aGuestCancels() {
        var cancelled = ask(gus, tonight.plusDays(1), "");
        gus.post("/seatings/" + cancelled + "/cancel", Json.of("reason", "ill")).expect(204);
        sam.post("/seatings/" + cancelled + "/accept").expect(409, "NOT_PENDING");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !house.inbox().find(sam.email(), "cancel").isEmpty());
        var day = tonight.plusDays(1).toLocalDate();
        assertThat(sam.get("/restaurants/" + restaurant + "/seatings?from=" + day + "&to=" + day)
                        .expect(200)
                        .items())
                .noneMatch(item -> item.get("id").asString().equals(cancelled));
    }

    @Test
    @Order(8)
    @DisplayName("The plug is pulled between an answer and its mail; nothing is lost and nobody is told twice")
    void thePlugIsPulled() {
        laterVisit = ask(gus, tonight.plusDays(2), "");
        var key = "the same key";
        var accept =
                sam.request("POST", "/seatings/" + laterVisit + "/accept", null).keyed(key);
        accept.send().expect(204);
        house.kill();
        house.reopen();
        accept.send().expect(204);
        assertThat(gus.get("/seatings/" + laterVisit).expect(200).text("status"))
                .isEqualTo("ACCEPTED");
        assertThat(gro.get("/seatings/" + groVisit).expect(200).text("status")).isEqualTo("ACCEPTED");
        assertThat(gro.get("/me/seatings").expect(200).items()).hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> house.inbox().find(gus.email(), "we expect you").size() == 1);
        assertThat(house.inbox().find(gro.email(), "we expect you")).hasSize(1);
        staffScreen = sam.watch("/restaurants/" + restaurant + "/live?views=seatings,hails,floor-plan");
        groCard = gro.watchOn("/seatings/" + groVisit, card());
    }

    @Test
    @Order(9)
    @DisplayName("S8 S10: staff see today's list, assign a table and seat the party; the plan shows it live")
    void thePartyArrives() {
        var day = tonight.toLocalDate();
        assertThat(sam.get("/restaurants/" + restaurant + "/seatings?from=" + day)
                        .expect(200)
                        .items())
                .anyMatch(item -> item.get("id").asString().equals(groVisit));
        sam.post("/seatings/" + groVisit + "/assign-table", Json.of("tables", List.of(table)))
                .expect(204);
        gro.post("/seatings/" + groVisit + "/hails", Json.of("kind", "ORDER")).expect(409, "NOT_SEATED");
        sam.post("/seatings/" + groVisit + "/seat").expect(204);
        screen().await(
                        "the table is taken",
                        "floor-plan.changed",
                        plan -> plan.get("tables")
                                .valueStream()
                                .anyMatch(shown -> shown.get("id").asString().equals(table)
                                        && shown.get("state").asString().equals("SEATED")));
        sam.post("/restaurants/" + restaurant + "/walk-ins", Json.of("partySize", 2, "tables", List.of(table)))
                .expect(409, "TABLE_OCCUPIED");
    }

    @Test
    @Order(10)
    @DisplayName("G8 S7: Gro hails, the board shows it within a second, one of two servers gets it, the other is told")
    void theGuestHails() {
        var hail = gro.create("/seatings/" + groVisit + "/hails", Json.of("kind", "BILL", "note", "together"));
        var raised = System.nanoTime();
        var shown = screen().await(
                        "the hail on the board",
                        "hails.changed",
                        board -> board.get("items")
                                .valueStream()
                                .anyMatch(item -> item.get("id").asString().equals(hail)));
        assertThat(Duration.ofNanos(shown.at() - raised)).isLessThan(Duration.ofSeconds(1));
        var claim = "/seatings/" + groVisit + "/hails/" + hail + "/claim";
        var both = List.of(
                CompletableFuture.supplyAsync(() -> sam.post(claim)),
                CompletableFuture.supplyAsync(() -> mona.post(claim)));
        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(204, 409);
        gro.post("/seatings/" + groVisit + "/hails", Json.of("kind", "BILL")).expect(409, "HAIL_ALREADY_OPEN");
        sam.post("/seatings/" + groVisit + "/hails/" + hail + "/resolve").expect(204);
        screen().await(
                        "the board is empty",
                        event -> event.name().equals("hails.changed")
                                && event.data().get("items").isEmpty());
    }

    @Test
    @Order(11)
    @DisplayName("S12: the party leaves, the seating is closed, the table is free")
    void theTableIsEmpty() {
        sam.post("/seatings/" + groVisit + "/close").expect(204);
        card().await(
                        "her visit is over",
                        event -> event.data().path("status").asString("").equals("CLOSED"));
        assertThat(sam.get("/restaurants/" + restaurant + "/floor-plan")
                        .expect(200)
                        .json()
                        .get("tables")
                        .valueStream())
                .noneMatch(shown -> shown.get("state").asString().equals("SEATED"));
        sam.post("/restaurants/" + restaurant + "/walk-ins", Json.of("partySize", 2, "tables", List.of(table)))
                .expect(201);
    }

    @Test
    @Order(12)
    @DisplayName("The manager of another restaurant is a stranger here, whatever they try")
    void aStrangerTries() {
        stranger = Person.signUp(house, App.STAFF, "Stig");
        stranger.create(
                "/restaurants",
                Json.of(
                        "name",
                        "Elsewhere",
                        "description",
                        "",
                        "region",
                        "Malmö",
                        "timeZone",
                        "Europe/Stockholm",
                        "currency",
                        "SEK"));
        awaitMembership(stranger);
        var here = "/restaurants/" + restaurant;
        for (var path : List.of(
                "/seatings",
                "/hails",
                "/floor-plan",
                "/staff",
                "/staff-invitations",
                "/notifications",
                "/live?views=hails")) stranger.get(here + path).expect(403);
        assertThat(stranger.get("/seatings/" + laterVisit).status()).isIn(403, 404);
        stranger.post("/seatings/" + laterVisit + "/seat").expect(403);
        stranger.put(here + "/visibility", Json.of("visibility", "PRIVATE")).expect(403);
        stranger.delete(here + "/staff/" + sam.id()).expect(403);
        new Passer(house).get(here + "/hails").expect(401);
    }

    @Test
    @Order(13)
    @DisplayName("Rule 5: whom nobody answers is told so when the time is over")
    void nobodyAnswers() {
        unanswered = ask(gus, tonight.plusDays(3), "");
        await().atMost(Duration.ofSeconds(80))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> gus.get("/seatings/" + unanswered)
                        .expect(200)
                        .text("status")
                        .equals("EXPIRED"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !house.inbox().find(gus.email(), "answer").isEmpty()
                        || house.inbox().find(gus.email(), "Pelikan").size() >= 6);
    }

    @Test
    @Order(14)
    @DisplayName("Who is removed from the team is out within a second, open streams included")
    void aServerLeaves() {
        var samsScreen = screen();
        mona.delete("/restaurants/" + restaurant + "/staff/" + sam.id()).expect(204);
        var removed = System.nanoTime();
        assertThat(sam.get("/restaurants/" + restaurant + "/hails").status()).isEqualTo(401);
        sam.post("/seatings/" + laterVisit + "/seat").expect(401);
        assertThat(Duration.ofNanos(samsScreen.awaitEnd(Duration.ofSeconds(5)) - removed))
                .isLessThan(Duration.ofSeconds(1));
        mona.delete("/restaurants/" + restaurant + "/staff/" + mona.id()).expect(409, "LAST_MANAGER");
    }

    private static Watcher screen() {
        var screen = staffScreen;
        if (screen == null) throw new IllegalStateException("nobody watches");
        return screen;
    }

    private static Watcher card() {
        var card = groCard;
        if (card == null) throw new IllegalStateException("nobody watches");
        return card;
    }

    private static void awaitMembership(Person person) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> person.refresh().claims().has("restaurantId"));
    }

    private static boolean shows(JsonNode list, String seating, String status) {
        return list.get("items")
                .valueStream()
                .anyMatch(item -> item.get("id").asString().equals(seating)
                        && item.get("status").asString().equals(status));
    }

    private static String addTable(String label, int seats) {
        return mona.create(
                "/restaurants/" + restaurant + "/tables",
                Json.of("label", label, "minSeats", 1, "maxSeats", seats, "bookable", "ONLINE"));
    }

    private static String ask(Person guest, LocalDateTime when, String notes) {
        return guest.create(
                "/restaurants/" + restaurant + "/seatings",
                Json.of("startsAt", when.toString(), "partySize", 2, "notes", notes));
    }

    private static Object wish(LocalDateTime when) {
        return Json.of("startsAt", when.toString(), "partySize", 2);
    }

    private static List<Object> allDayEveryDay() {
        return List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .<Object>map(day -> Json.of("day", day, "opens", "00:00", "closes", "00:00"))
                .toList();
    }

    /** By the restaurant's clocks, soon, with time enough to get there. */
    private static LocalDateTime nextSlot() {
        var soon = LocalDateTime.now(STOCKHOLM).truncatedTo(ChronoUnit.MINUTES).plusMinutes(5);
        return soon.plusMinutes(15 - soon.getMinute() % 15);
    }
}
