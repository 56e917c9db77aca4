package dev.ross.query.seating;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Details that staff need to know of a guest are on every screen of theirs, and details for staff alone on no other.
 */
@QueryServiceTest
class GuestDetailsTest {
    private static final LocalDate TODAY = LocalDate.now(EventScenes.ZONE);
    private static final GuestContact BEFORE =
            new GuestContact("Ada", "+46700000001", "ada@example.org", "en", "no nuts");
    private static final GuestContact AFTER = new GuestContact("Beatrice", "+46700000002", null, "sv", "no fish");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void whoComesIsOnCardBookAndPlanAsTheyWereAndAsTheirProfileSaysSince() {
        var restaurant = opened("details1");
        var seating = comes(restaurant, "s1", BEFORE);
        assertIs(BEFORE, false, card(seating), "/contact/phone");
        assertIs(BEFORE, false, line(restaurant), "/phone");
        assertThat(party(restaurant).at("/guestName").asString()).isEqualTo("Ada");

        log.append(new GuestContactChanged(seating, personal(restaurant, "s1", AFTER), EventScenes.OPENING));

        assertIs(AFTER, true, card(seating), "/contact/phone");
        assertIs(AFTER, true, line(restaurant), "/phone");
        assertThat(party(restaurant).at("/guestName").asString()).isEqualTo("Beatrice");
    }

    @Test
    void thePlanShowsWhatAPartyDoesNotEat() {
        var restaurant = opened("details2");
        var seating = comes(restaurant, "s1", BEFORE);
        assertThat(party(restaurant).at("/dietary").asString()).isEqualTo("no nuts");

        log.append(new GuestContactChanged(seating, personal(restaurant, "s1", AFTER), EventScenes.OPENING));
        assertThat(party(restaurant).at("/dietary").asString()).isEqualTo("no fish");

        var nothing = new GuestContact("Beatrice", null, null, null);
        log.append(new GuestContactChanged(seating, personal(restaurant, "s1", nothing), EventScenes.OPENING));
        assertThat(party(restaurant).has("dietary")).isFalse();
    }

    @Test
    void whoWaitsIsOnTheListAsTheyWereAndAsTheirProfileSaysSince() {
        var restaurant = opened("details3");
        var waiting = waits(restaurant, BEFORE);
        assertIs(BEFORE, false, waiting(restaurant), "/phone");

        log.append(new WaitContactChanged(waiting, personal(restaurant, "w1", AFTER), EventScenes.OPENING));

        assertIs(AFTER, true, waiting(restaurant), "/phone");
        var own = get("/waitlist/" + waiting, QueryTokenIssuer.guest("details3w1"));
        assertThat(List.of("guestName", "phone", "dietary")).noneMatch(own::has);
        assertThat(own.at("/mustBeCalled").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "details4, müller@example.org, true",
        "details5, user@[127.0.0.1], true",
        "details6, ada@example.org, false"
    })
    void whomNoMailIsSentToMustBeCalled(String name, String email, boolean mustBeCalled) {
        var restaurant = opened(name);
        var guest = new GuestContact("Ada", "+46700000001", email, "en", "no nuts");
        var seating = comes(restaurant, "s1", guest);
        waits(restaurant, guest);

        assertThat(card(seating).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
        assertThat(line(restaurant).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
        assertThat(waiting(restaurant).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
    }

    @Test
    void whatStaffNoteIsForStaff() {
        var restaurant = opened("details7");
        var seating = comes(restaurant, "s1", BEFORE);
        var sat = Instant.now();
        log.append(
                new NotesChanged(
                        seating,
                        ActingSide.STAFF,
                        said(restaurant, "a quiet corner"),
                        said(restaurant, "tips badly"),
                        EventScenes.OPENING),
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), sat));
        assertThat(card(seating).at("/staffNotes").asString()).isEqualTo("tips badly");
        assertThat(line(restaurant).at("/staffNotes").asString()).isEqualTo("tips badly");

        var guest = QueryTokenIssuer.guest("details7s1");
        assertThat(get("/seatings/" + seating, guest).at("/notes").asString()).isEqualTo("a quiet corner");
        for (var seen : List.of(
                answer("/seatings/" + seating, guest),
                answer("/me/seatings", guest),
                answer("/seatings/" + seating, QueryTokenIssuer.companion(seating, sat)))) {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.response().body()).doesNotContain("staffNotes", "tips badly", "no nuts");
        }
    }

    @Test
    void whySomethingWasTakenBackIsForStaffAndWhyItWasDeclinedForTheGuestToo() {
        var restaurant = opened("details8");
        var seating = comes(restaurant, "s1", BEFORE);
        var guest = QueryTokenIssuer.guest("details8s1");
        log.append(new SeatingDeclined(seating, said(restaurant, "we are full"), List.of(), EventScenes.OPENING));
        assertThat(get("/seatings/" + seating, guest).at("/reason").asString()).isEqualTo("we are full");

        var why = said(restaurant, "Ann misread the book");
        log.append(new SeatingReinstated(
                seating, null, SeatingStatus.PENDING, null, Instant.now(), null, why, EventScenes.OPENING));

        assertThat(card(seating).at("/reason").asString()).isEqualTo("Ann misread the book");
        for (var path : new String[] {"/seatings/" + seating, "/me/seatings"})
            assertThat(answer(path, guest).response().body()).doesNotContain("misread", "reason");
    }

    @Test
    void aTableThatWasRemovedIsCalledAsItWasOnWhatTookPlaceThere() {
        var restaurant = opened("details9");
        var seating = comes(restaurant, "s1", BEFORE);
        var tables = Set.of(restaurant.tableId("t1"));
        log.append(
                new TableAssigned(seating, tables, TableAssignment.BEST_FIT, EventScenes.OPENING),
                new GuestsSeated(seating, tables, EventScenes.OPENING),
                new SeatingClosed(seating, ActingSide.STAFF, EventScenes.OPENING));
        log.append(new TableRemoved(restaurant.id(), restaurant.tableId("t1"), EventScenes.OPENING));

        assertThat(card(seating).at("/tableLabel").asString()).isEqualTo("T-t1");
        var closed = get(
                "/restaurants/details9/seatings?status=CLOSED&from=%1$s&to=%1$s".formatted(TODAY), staff(restaurant));
        assertThat(closed.at("/items/0/tableLabel").asString()).isEqualTo("T-t1");
    }

    private static void assertIs(GuestContact guest, boolean mustBeCalled, JsonNode shown, String phone) {
        assertThat(shown.at("/guestName").asString()).isEqualTo(guest.name());
        assertThat(shown.at(phone).asString()).isEqualTo(guest.phone());
        assertThat(shown.at("/dietary").asString()).isEqualTo(guest.dietary());
        assertThat(shown.at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
    }

    private EventScenes opened(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.table("t1"), restaurant.joined("ann", STAFF));
        return restaurant;
    }

    /** A party that is expected now and holds the table. */
    private SeatingId comes(EventScenes restaurant, String local, GuestContact guest) {
        var asked =
                restaurant.askedAt(local, restaurant.id() + local, Instant.now().minusSeconds(60), TODAY);
        var stay = asked.stay();
        var day = new ServiceDayId(restaurant.id(), TODAY);
        log.append(
                new SeatingCreated(
                        asked.seating(),
                        asked.source(),
                        asked.customer(),
                        personal(restaurant, local, guest),
                        stay,
                        asked.party(),
                        null,
                        null,
                        false,
                        EventScenes.OPENING),
                new SeatingAccepted(asked.seating(), ActingSide.STAFF, null, EventScenes.OPENING),
                new TableHeld(day, asked.seating(), Set.of(restaurant.tableId("t1")), stay.from(), stay.to(), 2));
        return asked.seating();
    }

    private WaitId waits(EventScenes restaurant, GuestContact guest) {
        var waiting = new WaitId(new WaitlistId(restaurant.id(), TODAY), "w1");
        log.append(new WaitlistJoined(
                waiting,
                CustomerId.of(restaurant.id() + "w1"),
                personal(restaurant, "w1", guest),
                TODAY.atTime(18, 0),
                TODAY.atTime(20, 0),
                PartySize.of(2),
                EventScenes.OPENING));
        return waiting;
    }

    private static Personal<GuestContact> personal(EventScenes restaurant, String local, GuestContact guest) {
        return Personal.of(subject(restaurant, local), guest);
    }

    private static Personal<String> said(EventScenes restaurant, String words) {
        return Personal.of(subject(restaurant, "s1"), words);
    }

    private static Subject subject(EventScenes restaurant, String local) {
        return Subject.guestAt(restaurant.id() + local, restaurant.id().value());
    }

    private JsonNode card(SeatingId seating) {
        return get(
                "/seatings/" + seating,
                QueryTokenIssuer.staff("ann", seating.restaurant().value()));
    }

    private JsonNode line(EventScenes restaurant) {
        return get("/restaurants/%s/seatings?from=%2$s&to=%2$s".formatted(restaurant.id(), TODAY), staff(restaurant))
                .at("/items/0");
    }

    private JsonNode party(EventScenes restaurant) {
        return get("/restaurants/%s/floor-plan".formatted(restaurant.id()), staff(restaurant))
                .at("/tables/0/party");
    }

    private JsonNode waiting(EventScenes restaurant) {
        return get("/restaurants/%s/waitlist?date=%s".formatted(restaurant.id(), TODAY), staff(restaurant))
                .at("/items/0");
    }

    private static String staff(EventScenes restaurant) {
        return QueryTokenIssuer.staff("ann", restaurant.id().value());
    }

    private JsonNode get(String path, @Nullable String token) {
        return answer(path, token).json();
    }

    private HttpVisitor.Answer answer(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
