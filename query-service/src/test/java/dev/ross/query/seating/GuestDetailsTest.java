package dev.ross.query.seating;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
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

/** What staff must know of a guest is on every screen of theirs, and what is for staff alone on no other. */
@House
class GuestDetailsTest {
    private static final LocalDate TODAY = LocalDate.now(Scenes.ZONE);
    private static final GuestContact BEFORE =
            new GuestContact("Ada", "+46700000001", "ada@example.org", "en", "no nuts");
    private static final GuestContact AFTER = new GuestContact("Beatrice", "+46700000002", null, "sv", "no fish");

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void whoComesIsOnCardBookAndPlanAsTheyWereAndAsTheirProfileSaysSince() {
        var house = opened("details1");
        var seating = comes(house, "s1", BEFORE);
        assertIs(BEFORE, false, card(seating), "/contact/phone");
        assertIs(BEFORE, false, line(house), "/phone");
        assertThat(party(house).at("/guestName").asString()).isEqualTo("Ada");

        log.tell(new GuestContactChanged(seating, personal(house, "s1", AFTER), Scenes.OPENING));

        assertIs(AFTER, true, card(seating), "/contact/phone");
        assertIs(AFTER, true, line(house), "/phone");
        assertThat(party(house).at("/guestName").asString()).isEqualTo("Beatrice");
    }

    @Test
    void thePlanShowsWhatAPartyDoesNotEat() {
        var house = opened("details2");
        var seating = comes(house, "s1", BEFORE);
        assertThat(party(house).at("/dietary").asString()).isEqualTo("no nuts");

        log.tell(new GuestContactChanged(seating, personal(house, "s1", AFTER), Scenes.OPENING));
        assertThat(party(house).at("/dietary").asString()).isEqualTo("no fish");

        var nothing = new GuestContact("Beatrice", null, null, null);
        log.tell(new GuestContactChanged(seating, personal(house, "s1", nothing), Scenes.OPENING));
        assertThat(party(house).has("dietary")).isFalse();
    }

    @Test
    void whoWaitsIsOnTheListAsTheyWereAndAsTheirProfileSaysSince() {
        var house = opened("details3");
        var waiting = waits(house, BEFORE);
        assertIs(BEFORE, false, waiting(house), "/phone");

        log.tell(new WaitContactChanged(waiting, personal(house, "w1", AFTER), Scenes.OPENING));

        assertIs(AFTER, true, waiting(house), "/phone");
        var own = get("/waitlist/" + waiting, Issuer.guest("details3w1"));
        assertThat(List.of("guestName", "phone", "dietary")).noneMatch(own::has);
        assertThat(own.at("/mustBeCalled").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "details4, müller@example.org, true",
        "details5, user@[127.0.0.1], true",
        "details6, ada@example.org, false"
    })
    void whomNoMailIsSentToMustBeCalled(String restaurant, String email, boolean mustBeCalled) {
        var house = opened(restaurant);
        var guest = new GuestContact("Ada", "+46700000001", email, "en", "no nuts");
        var seating = comes(house, "s1", guest);
        waits(house, guest);

        assertThat(card(seating).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
        assertThat(line(house).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
        assertThat(waiting(house).at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
    }

    @Test
    void whatStaffNoteIsForStaff() {
        var house = opened("details7");
        var seating = comes(house, "s1", BEFORE);
        var sat = Instant.now();
        log.tell(
                new NotesChanged(
                        seating, Side.STAFF, said(house, "a quiet corner"), said(house, "tips badly"), Scenes.OPENING),
                new GuestsSeated(seating, Set.of(house.tableId("t1")), sat));
        assertThat(card(seating).at("/staffNotes").asString()).isEqualTo("tips badly");
        assertThat(line(house).at("/staffNotes").asString()).isEqualTo("tips badly");

        var guest = Issuer.guest("details7s1");
        assertThat(get("/seatings/" + seating, guest).at("/notes").asString()).isEqualTo("a quiet corner");
        for (var seen : List.of(
                answer("/seatings/" + seating, guest),
                answer("/me/seatings", guest),
                answer("/seatings/" + seating, Issuer.companion(seating, sat)))) {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.response().body()).doesNotContain("staffNotes", "tips badly", "no nuts");
        }
    }

    @Test
    void whySomethingWasTakenBackIsForStaffAndWhyItWasDeclinedForTheGuestToo() {
        var house = opened("details8");
        var seating = comes(house, "s1", BEFORE);
        var guest = Issuer.guest("details8s1");
        log.tell(new SeatingDeclined(seating, said(house, "we are full"), List.of(), Scenes.OPENING));
        assertThat(get("/seatings/" + seating, guest).at("/reason").asString()).isEqualTo("we are full");

        var why = said(house, "Ann misread the book");
        log.tell(new SeatingReinstated(
                seating, null, SeatingStatus.PENDING, null, Instant.now(), null, why, Scenes.OPENING));

        assertThat(card(seating).at("/reason").asString()).isEqualTo("Ann misread the book");
        for (var path : new String[] {"/seatings/" + seating, "/me/seatings"})
            assertThat(answer(path, guest).response().body()).doesNotContain("misread", "reason");
    }

    @Test
    void aTableThatWasRemovedIsCalledAsItWasOnWhatTookPlaceThere() {
        var house = opened("details9");
        var seating = comes(house, "s1", BEFORE);
        var tables = Set.of(house.tableId("t1"));
        log.tell(
                new TableAssigned(seating, tables, Assignment.BEST_FIT, Scenes.OPENING),
                new GuestsSeated(seating, tables, Scenes.OPENING),
                new SeatingClosed(seating, Side.STAFF, Scenes.OPENING));
        log.tell(new TableRemoved(house.restaurant(), house.tableId("t1"), Scenes.OPENING));

        assertThat(card(seating).at("/tableLabel").asString()).isEqualTo("T-t1");
        var closed =
                get("/restaurants/details9/seatings?status=CLOSED&from=%1$s&to=%1$s".formatted(TODAY), staff(house));
        assertThat(closed.at("/items/0/tableLabel").asString()).isEqualTo("T-t1");
    }

    private static void assertIs(GuestContact guest, boolean mustBeCalled, JsonNode shown, String phone) {
        assertThat(shown.at("/guestName").asString()).isEqualTo(guest.name());
        assertThat(shown.at(phone).asString()).isEqualTo(guest.phone());
        assertThat(shown.at("/dietary").asString()).isEqualTo(guest.dietary());
        assertThat(shown.at("/mustBeCalled").asBoolean()).isEqualTo(mustBeCalled);
    }

    private Scenes opened(String name) {
        var house = Scenes.at(name);
        log.tell(house.registered(), house.table("t1"), house.joined("ann", STAFF));
        return house;
    }

    /** A party that is expected now, and holds the table. */
    private SeatingId comes(Scenes house, String local, GuestContact guest) {
        var asked =
                house.askedAt(local, house.restaurant() + local, Instant.now().minusSeconds(60), TODAY);
        var stay = asked.stay();
        var day = new ServiceDayId(house.restaurant(), TODAY);
        log.tell(
                new SeatingCreated(
                        asked.seating(),
                        asked.source(),
                        asked.customer(),
                        personal(house, local, guest),
                        stay,
                        asked.party(),
                        null,
                        null,
                        false,
                        Scenes.OPENING),
                new SeatingAccepted(asked.seating(), Side.STAFF, null, Scenes.OPENING),
                new TableHeld(day, asked.seating(), Set.of(house.tableId("t1")), stay.from(), stay.to(), 2));
        return asked.seating();
    }

    private WaitId waits(Scenes house, GuestContact guest) {
        var waiting = new WaitId(new WaitlistId(house.restaurant(), TODAY), "w1");
        log.tell(new WaitlistJoined(
                waiting,
                CustomerId.of(house.restaurant() + "w1"),
                personal(house, "w1", guest),
                TODAY.atTime(18, 0),
                TODAY.atTime(20, 0),
                PartySize.of(2),
                Scenes.OPENING));
        return waiting;
    }

    private static Personal<GuestContact> personal(Scenes house, String local, GuestContact guest) {
        return Personal.of(subject(house, local), guest);
    }

    private static Personal<String> said(Scenes house, String words) {
        return Personal.of(subject(house, "s1"), words);
    }

    private static Subject subject(Scenes house, String local) {
        return Subject.guestAt(house.restaurant() + local, house.restaurant().value());
    }

    private JsonNode card(SeatingId seating) {
        return get(
                "/seatings/" + seating, Issuer.staff("ann", seating.restaurant().value()));
    }

    private JsonNode line(Scenes house) {
        return get("/restaurants/%s/seatings?from=%2$s&to=%2$s".formatted(house.restaurant(), TODAY), staff(house))
                .at("/items/0");
    }

    private JsonNode party(Scenes house) {
        return get("/restaurants/%s/floor-plan".formatted(house.restaurant()), staff(house))
                .at("/tables/0/party");
    }

    private JsonNode waiting(Scenes house) {
        return get("/restaurants/%s/waitlist?date=%s".formatted(house.restaurant(), TODAY), staff(house))
                .at("/items/0");
    }

    private static String staff(Scenes house) {
        return Issuer.staff("ann", house.restaurant().value());
    }

    private JsonNode get(String path, @Nullable String token) {
        return answer(path, token).json();
    }

    private Visitor.Answer answer(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
