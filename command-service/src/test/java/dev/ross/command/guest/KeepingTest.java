package dev.ross.command.guest;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.guest.GuestCommand.TagGuest;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notes that staff write down about a guest are kept from visit to visit. */
class KeepingTest {
    private static final GuestNotes REGULAR = new GuestNotes(List.of("regular"), "likes the window");
    private static final GuestNotes ALLERGIC = new GuestNotes(List.of("regular", "nuts!"), null);

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final SeatingId first = restaurant.seating("s");

    @Test
    void whatIsKeptOfAGuestWithAnAccountIsSealedWithTheirKeyHere() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", "2026-11-20T19:00", 2))
                .when(tag(first, REGULAR))
                .expect(new GuestTagged(guest(), first, ofGuest(REGULAR), NOON))
                .expectId(guest().toString());
    }

    @Test
    void whatIsKeptOfAnyoneElseIsSealedWithTheVisits() {
        var guest = GuestId.at(first, null);
        restaurant
                .given(restaurant.open(), walkIn())
                .when(tag(first, REGULAR))
                .expect(new GuestTagged(guest, first, ofVisit(REGULAR), NOON));
    }

    @Test
    void theSameAgainChangesNothingAndOtherWordsReplaceTheFirst() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", "2026-11-20T19:00", 2))
                .when(tag(first, REGULAR))
                .when(tag(first, REGULAR))
                .expectNothing()
                .when(tag(first, ALLERGIC))
                .expect(new GuestTagged(guest(), first, ofGuest(ALLERGIC), NOON));
    }

    @Test
    void nothingIsKeptOfNobody() {
        restaurant.given(restaurant.open()).when(tag(first, REGULAR)).expectRejection(UNKNOWN_SEATING);
    }

    private GuestId guest() {
        return GuestId.at(first, restaurant.guest("s"));
    }

    private static TagGuest tag(SeatingId seating, GuestNotes notes) {
        return new TagGuest(seating, Personal.of(Subject.visit(seating.toString()), notes));
    }

    private Personal<GuestNotes> ofGuest(GuestNotes notes) {
        return Personal.of(Subject.guestAt(restaurant.guest("s").toString(), restaurant.id.toString()), notes);
    }

    private Personal<GuestNotes> ofVisit(GuestNotes notes) {
        return Personal.of(Subject.visit(first.toString()), notes);
    }

    private WalkInCreated walkIn() {
        return new WalkInCreated(
                first, null, restaurant.stay("2026-11-20T19:00", 2), PartySize.of(2), Set.of(restaurant.two), NOON);
    }
}
