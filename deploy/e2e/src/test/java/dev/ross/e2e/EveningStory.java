package dev.ross.e2e;

import static dev.ross.e2e.Shown.holds;
import static dev.ross.e2e.Shown.is;
import static dev.ross.e2e.Shown.item;
import static dev.ross.e2e.Shown.names;
import static dev.ross.e2e.Shown.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.house.House;
import dev.ross.e2e.house.OneHouse;
import dev.ross.e2e.mail.PostBox;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Passer;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.people.Screen;
import dev.ross.e2e.wire.Json;
import dev.ross.e2e.wire.Request;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * One evening at one restaurant, told through HTTP alone: from the manager who makes an account to the last table that is
 * empty, with the plug pulled in the middle, twice. Each step stands upon the one before.
 */
@Order(1)
@ExtendWith({OneHouse.class, StepByStep.class})
@SuppressWarnings("NullAway.Init") // each step finds what the one before left behind
class EveningStory {
    private static final String NOTES = "by the <b>window</b> & <script>alert('quiet')</script>";
    private static final String STAFF_SCREEN = "/live?views=seatings,hails,floor-plan,staff";

    private House house;
    private Person mona;
    private Person sam;
    private Person gro;
    private Person gus;
    private Person stig;
    private Restaurant pelikan;
    private Restaurant elsewhere;
    private String table;
    private String grosVisit;
    private String gussVisit;
    private String gussLaterVisit;
    private String unanswered;
    private LocalDateTime tonight;
    private Screen staffScreen;
    private Screen grosCard;
    private Screen grosList;

    @AfterAll
    void everybodyGoesHome() {
        Stream.of(staffScreen, grosCard, grosList)
                .filter(screen -> screen != null)
                .forEach(Screen::close);
        if (house != null && house.inbox() instanceof PostBox box) box.open(); // other stories get their mails
    }

    @Test
    @Order(1)
    @DisplayName("S1 S2: Mona signs up, verifies her address and creates a restaurant; her next token carries it")
    void aManagerBegins(House opened) {
        house = opened;
        mona = Person.signUp(house, App.STAFF, "Mona");
        assertThat(mona.get("/me").expect(200).json().path("membership").isObject())
                .isFalse();
        mona.post("/restaurants", Restaurant.profile("Pelikan", "Atlantis", Zones.whereItIsAfternoon()))
                .expect(400, "UNKNOWN_REGION");
        var id = mona.create("/restaurants", Restaurant.profile("Pelikan", "Uppsala", Zones.whereItIsAfternoon()));
        assertThat(carriesIt(mona)).isFalse();
        Restaurant.awaitMembership(mona);
        assertThat(carriesIt(mona)).isTrue();
        assertThat(mona.claims().get("restaurantRole").asString()).isEqualTo("MANAGER");
        pelikan = new Restaurant(mona, id, Zones.whereItIsAfternoon());
    }

    @Test
    @Order(2)
    @DisplayName("S3: she sets hours, rules and tables, and makes it public, which it was not before")
    void theRestaurantOpens() {
        new Passer(house).get(pelikan.at("")).expect(404);
        pelikan.opened(Json.of("leadMinutes", 0, "maxOversizeSeats", 8));
        table = pelikan.table("1", 8);
        pelikan.table("2", 8);
        mona.put(pelikan.at("/visibility"), Json.of("visible", true)).expect(400, "MALFORMED");
        pelikan.show("PRIVATE");
        pelikan.show("PUBLIC");
    }

    @Test
    @Order(3)
    @DisplayName("S1: Sam is invited by mail, signs up, accepts with the code, and is staff, not manager")
    void aServerJoins() {
        mona.create(pelikan.at("/staff-invitations"), Json.of("email", "sam@ross.test", "role", "STAFF"));
        var code = house.inbox().await("sam@ross.test", "Pelikan").code();
        sam = Person.signUp(house, App.STAFF, "Sam");
        sam.post("/staff-invitations/accept", Json.of("code", code + "x")).expect(404, "INVITATION_UNKNOWN");
        mona.post("/staff-invitations/accept", Json.of("code", code)).expect(403, "INVITED_SOMEONE_ELSE");
        sam.post("/staff-invitations/accept", Json.of("code", code)).expect(204);
        Restaurant.awaitMembership(sam);
        assertThat(sam.get(pelikan.at("/staff")).expect(200).items()).hasSize(2);
        sam.put(pelikan.at("/visibility"), Json.of("visibility", "PRIVATE")).expect(403);
        staffScreen = sam.looksAt(pelikan.at(STAFF_SCREEN));
    }

    @Test
    @Order(4)
    @DisplayName("G1 G2 G3: guests sign up, find the restaurants of a region, and read one's page")
    void guestsLookAround() {
        gro = Person.signUp(house, App.GUEST, "Gro");
        gus = Person.signUp(house, App.GUEST, "Gus");
        assertThat(new Passer(house).get("/regions").expect(200).items().map(JsonNode::asString))
                .contains("Uppsala", "Malmö");
        assertThat(names(gro.hearing(mona).get("/restaurants?region=Uppsala"))).containsExactly("Pelikan");
        assertThat(names(gro.get("/restaurants?region=Malm%C3%B6"))).isEmpty();
        var page = new Passer(house).get(pelikan.at("")).expect(200);
        assertThat(page.text("name")).isEqualTo("Pelikan");
        assertThat(page.text("description")).isEqualTo("Husmanskost & öl");
    }

    @Test
    @Order(5)
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
        assertThat(house.inbox().await(gro.email(), "your request").text()).contains("Pelikan");
        house.inbox().await(gus.email(), "your request");
        for (var colleague : List.of(mona, sam)) {
            var notice = house.inbox().await(colleague.email(), "Gro Test asks");
            assertThat(notice.text()).as("what a guest wrote is text").contains(NOTES);
            assertThat(notice.html()).isEmpty();
        }
        pelikan.asks(gro, tonight, "").expect(409, "OVERLAPS_YOUR_OTHER_SEATING");
    }

    @Test
    @Order(6)
    @DisplayName("S9 G6: staff accept one and decline the other; both are told by mail and see it live")
    void staffAnswer() {
        sam.post("/seatings/" + grosVisit + "/accept").expect(204);
        mona.post("/seatings/" + gussVisit + "/decline", Json.of("reason", "A wedding, sorry"))
                .expect(204);
        grosCard.shows("she is accepted", is("ACCEPTED"));
        grosList.shows("she is accepted", list -> holds(list, grosVisit, "ACCEPTED"));
        staffScreen.shows(
                "the answers", "seatings", list -> holds(list, grosVisit, "ACCEPTED") && !holds(list, gussVisit));
        house.inbox().await(gro.email(), "we expect you");
        assertThat(house.inbox().await(gus.email(), "no seating on").text()).contains("A wedding, sorry");
        sam.post("/seatings/" + gussVisit + "/accept").expect(409, "NOT_PENDING");
        gus.post("/seatings/" + grosVisit + "/cancel").expect(404, "UNKNOWN_SEATING");
        gus.get("/seatings/" + grosVisit).expect(404);
    }

    @Test
    @Order(7)
    @DisplayName("G7 S6: Gus asks again and cancels; all staff are told, and nobody accepts what was cancelled")
    void aGuestCancels() {
        var cancelled = pelikan.ask(gus, tonight.plusDays(1), "");
        gus.post("/seatings/" + cancelled + "/cancel", Json.of("reason", "ill")).expect(204);
        sam.post("/seatings/" + cancelled + "/accept").expect(409, "NOT_PENDING");
        for (var colleague : List.of(mona, sam)) house.inbox().await(colleague.email(), "Gus Test cancelled");
        house.inbox().await(gus.email(), "is cancelled");
    }

    @Test
    @Order(8)
    @DisplayName("Meanwhile Stig opens another restaurant, where nobody will answer in time")
    void elsewhereAGuestWaits() {
        stig = Person.signUp(house, App.STAFF, "Stig");
        elsewhere = Restaurant.foundedBy(stig, "Elsewhere", "Malmö", pelikan.zone())
                .opened(Json.of("leadMinutes", 0, "maxOversizeSeats", 8, "answerWithinMinutes", 1));
        elsewhere.table("1", 8);
        unanswered = elsewhere.ask(gus, tonight.plusDays(3), "");
        house.inbox().await(gus.email(), "Elsewhere: your request");
        house.inbox().await(stig.email(), "Gus Test asks");
        assertThat(house.inbox().duplicates()).isEmpty();
    }

    @Test
    @Order(9)
    @DisplayName("The plug is pulled in a rush, while everybody watches: what was acknowledged stands, once")
    void thePlugIsPulledInARush() throws InterruptedException {
        try (var rush = new Rush(pelikan, sam, tonight.plusDays(10))) {
            rush.begin();
            house.kill();
            Stream.of(staffScreen, grosCard, grosList).forEach(Screen::ends);
            var acknowledged = rush.acknowledged();
            house.openWith(PostBox.closed());

            var again = rush.again();
            again.forEach(answer -> answer.expect(201));
            acknowledged.forEach((call, id) -> assertThat(again.get(call).id()).isEqualTo(id));
            assertThat(acknowledged.size()).isLessThan(Rush.CALLS);
            var days = "?from=%s&to=%s&limit=200"
                    .formatted(
                            tonight.plusDays(10).toLocalDate(),
                            tonight.plusDays(80).toLocalDate());
            assertThat(sam.get(pelikan.at("/seatings" + days))
                            .expect(200)
                            .items()
                            .map(line -> line.get("guestName").asString()))
                    .containsExactly(Stream.iterate(0, call -> call + 1)
                            .limit(Rush.CALLS)
                            .map(Rush::name)
                            .toArray(String[]::new));
        }
        assertThat(gro.refresh()
                        .hearing(sam)
                        .get("/seatings/" + grosVisit)
                        .expect(200)
                        .text("status"))
                .isEqualTo("ACCEPTED");
        assertThat(gus.logIn(App.GUEST)
                        .hearing(gus)
                        .get("/me/seatings")
                        .expect(200)
                        .items())
                .hasSize(3);
        assertThat(new Request("GET", house.system().resolve("/dev/mail"), null)
                        .send()
                        .status())
                .as("an inbox that is not in use")
                .isNotEqualTo(200);
        Stream.of(staffScreen, grosCard, grosList).forEach(Screen::resume);
        staffScreen.shows("the rush", "seatings", list -> list.get("items").size() > Rush.CALLS);
    }

    @Test
    @Order(10)
    @DisplayName(
            "The mail server is away: an answer is given, the plug is pulled before its mail, which comes later, once")
    void thePlugIsPulledBetweenAnAnswerAndItsMail() {
        gussLaterVisit = pelikan.ask(gus, tonight.plusDays(2), "");
        var accept = sam.request("POST", "/seatings/" + gussLaterVisit + "/accept", null)
                .keyed("an answer");
        sam.send(accept).expect(204);
        house.kill();
        var postBox = (PostBox) house.inbox();
        house.openWith(postBox);
        sam.send(accept).expect(204);
        assertThat(gus.hearing(sam)
                        .get("/seatings/" + gussLaterVisit)
                        .expect(200)
                        .text("status"))
                .isEqualTo("ACCEPTED");
        postBox.open();
        house.inbox().await(gus.email(), "we expect you");
        house.inbox().await(gus.email(), "Pelikan: your request");
        for (var colleague : List.of(mona, sam)) house.inbox().await(colleague.email(), "Gus Test asks");
        Stream.of(staffScreen, grosCard, grosList).forEach(Screen::resume);
    }

    @Test
    @Order(11)
    @DisplayName("S8 S10: staff see who comes today, assign a table and seat the party; the plan shows it live")
    void thePartyArrives() {
        var today = pelikan.now().toLocalDate();
        assertThat(sam.get(pelikan.at("/seatings?from=%1$s&to=%1$s".formatted(today)))
                        .expect(200)
                        .items()
                        .map(line -> line.get("id").asString()))
                .containsExactly(grosVisit);
        gro.post("/seatings/" + grosVisit + "/hails", Json.of("kind", "ORDER")).expect(409, "NOT_SEATED");
        sam.post("/seatings/" + grosVisit + "/assign-table", Json.of("tables", List.of(table)))
                .expect(204);
        sam.post("/seatings/" + grosVisit + "/seat").expect(204);
        staffScreen.shows("the party sits", "floor-plan", plan -> state(plan).equals("SEATED"));
        grosCard.shows("she sits", is("SEATED"));
        mona.post(pelikan.at("/walk-ins"), Json.of("partySize", 2, "tables", List.of(table)))
                .expect(409, "TABLE_OCCUPIED");
    }

    @Test
    @Order(12)
    @DisplayName(
            "G8 S7: Gro hails, the board shows it within a second, one of two servers gets it, the other is told who")
    void theGuestHails() {
        var hailing = System.nanoTime();
        var hail = gro.create("/seatings/" + grosVisit + "/hails", Json.of("kind", "BILL", "note", "together"));
        var shown = staffScreen.shows("the hail", "hails", board -> holds(board, hail, "OPEN"));
        var took = Duration.ofNanos(shown.at() - hailing);
        System.out.printf("From hailing to the board: %d ms.%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        staffScreen.shows("the table calls", "floor-plan", plan -> state(plan).equals("HAILING"));
        gro.post("/seatings/" + grosVisit + "/hails", Json.of("kind", "BILL")).expect(409, "HAIL_ALREADY_OPEN");

        var claim = "/seatings/" + grosVisit + "/hails/" + hail + "/claim";
        var sams = CompletableFuture.supplyAsync(() -> sam.post(claim));
        var monas = CompletableFuture.supplyAsync(() -> mona.post(claim));
        var winner = sams.join().status() == 204 ? sam : mona;
        var loser = winner == sam ? monas.join() : sams.join();
        assertThat(Stream.of(sams, monas).filter(one -> one.join().status() == 204))
                .hasSize(1);
        loser.expect(409, "HAIL_ALREADY_CLAIMED");
        assertThat(loser.json().path("claimedBy").asString("")).isEqualTo(winner.id());
        staffScreen.shows(
                "who took it",
                "hails",
                board -> item(board.get("items"), hail)
                        .path("claimedBy")
                        .asString("")
                        .equals(winner.id()));
        winner.post("/seatings/" + grosVisit + "/hails/" + hail + "/resolve").expect(204);
        staffScreen.shows("nobody waits", "hails", board -> board.get("items").isEmpty());
        grosCard.shows(
                "she was served", card -> card.at("/hails/0/status").asString().equals("RESOLVED"));
    }

    @Test
    @Order(13)
    @DisplayName("S12: the party leaves, the seating is closed, the table is free for the next")
    void theTableIsEmpty() {
        sam.post("/seatings/" + grosVisit + "/close").expect(204);
        grosCard.shows("her visit is over", is("CLOSED"));
        staffScreen.shows("the table is free", "floor-plan", plan -> state(plan).equals("FREE"));
        staffScreen.shows("nobody is left today", "seatings", list -> !holds(list, grosVisit));
        assertThat(statuses(grosCard.told())).containsExactly("PENDING", "ACCEPTED", "SEATED", "CLOSED");
        sam.create(pelikan.at("/walk-ins"), Json.of("partySize", 2, "tables", List.of(table)));
        staffScreen.shows("the next sit", "floor-plan", plan -> state(plan).equals("SEATED"));
    }

    @Test
    @Order(14)
    @DisplayName(
            "The manager of another restaurant is a stranger here, whatever they try; so is anyone without a login")
    void strangersTry() {
        for (var screen : List.of(
                "/seatings", "/hails", "/floor-plan", "/staff", "/staff-invitations", "/notifications", STAFF_SCREEN)) {
            stig.get(pelikan.at(screen)).expect(403);
            new Passer(house).get(pelikan.at(screen)).expect(401);
        }
        assertThat(stig.get("/seatings/" + gussLaterVisit).status()).isIn(403, 404);
        for (var act : List.of("accept", "decline", "seat", "close", "cancel"))
            stig.post("/seatings/" + gussLaterVisit + "/" + act).expect(403);
        stig.put(pelikan.at("/visibility"), Json.of("visibility", "PRIVATE")).expect(403);
        stig.post(pelikan.at("/walk-ins"), Json.of("partySize", 2)).expect(403);
        stig.delete(pelikan.at("/staff/" + sam.id())).expect(403);
    }

    @Test
    @Order(15)
    @DisplayName("Whom nobody answered is told so when the time is over, whatever happened to the house meanwhile")
    void nobodyAnswered() {
        await().atMost(Duration.ofSeconds(70))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> gus.get("/seatings/" + unanswered)
                        .expect(200)
                        .text("status")
                        .equals("EXPIRED"));
        house.inbox().await(gus.email(), "was not answered");
        stig.post("/seatings/" + unanswered + "/accept").expect(409, "NOT_PENDING");
    }

    @Test
    @Order(16)
    @DisplayName("Who is removed from the team is out within a second, open streams included")
    void aServerLeaves() {
        var removing = System.nanoTime();
        mona.delete(pelikan.at("/staff/" + sam.id())).expect(204);
        sam.get(pelikan.at("/hails")).expect(401);
        sam.post("/seatings/" + gussLaterVisit + "/seat").expect(401);
        assertThat(Duration.ofNanos(staffScreen.ends() - removing)).isLessThan(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !sam.refresh().claims().has("restaurantId"));
        sam.get(pelikan.at("/hails")).expect(403);
        mona.delete(pelikan.at("/staff/" + mona.id())).expect(409, "LAST_MANAGER");
        assertThat(house.inbox().duplicates()).isEmpty();
    }

    private static boolean carriesIt(Person person) {
        return person.get("/me").expect(200).json().at("/membership/inToken").asBoolean();
    }

    /** Of Gro's table. */
    private String state(JsonNode plan) {
        return item(plan.get("tables"), table).path("state").asString("");
    }
}
