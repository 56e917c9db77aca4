package dev.ross.command.guest;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.house.Evening;
import dev.ross.contracts.guest.GuestCommand.TagGuest;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What staff write down about a guest is kept from visit to visit. */
class KeepingTest {
    private static final GuestNotes REGULAR = new GuestNotes(List.of("regular"), "likes the window");
    private static final GuestNotes ALLERGIC = new GuestNotes(List.of("regular", "nuts!"), null);

    private final Evening evening = new Evening();
    private final SeatingId first = evening.seating("s");

    @Test
    void whatIsKeptOfAGuestWithAnAccountIsSealedWithTheirKeyHere() {
        evening.given(evening.open(), evening.asked("s", "2026-11-20T19:00", 2))
                .when(tag(first, REGULAR))
                .expect(new GuestTagged(guest(), first, ofGuest(REGULAR), NOON))
                .expectId(guest().toString());
    }

    @Test
    void whatIsKeptOfAnyoneElseIsSealedWithTheVisits() {
        var guest = GuestId.at(first, null);
        evening.given(evening.open(), walkIn())
                .when(tag(first, REGULAR))
                .expect(new GuestTagged(guest, first, ofVisit(REGULAR), NOON));
    }

    @Test
    void theSameAgainChangesNothingAndOtherWordsReplaceTheFirst() {
        evening.given(evening.open(), evening.asked("s", "2026-11-20T19:00", 2))
                .when(tag(first, REGULAR))
                .when(tag(first, REGULAR))
                .expectNothing()
                .when(tag(first, ALLERGIC))
                .expect(new GuestTagged(guest(), first, ofGuest(ALLERGIC), NOON));
    }

    @Test
    void nothingIsKeptOfNobody() {
        evening.given(evening.open()).when(tag(first, REGULAR)).expectRejection(UNKNOWN_SEATING);
    }

    private GuestId guest() {
        return GuestId.at(first, evening.guest("s"));
    }

    private static TagGuest tag(SeatingId seating, GuestNotes notes) {
        return new TagGuest(seating, Personal.of(Subject.visit(seating.toString()), notes));
    }

    private Personal<GuestNotes> ofGuest(GuestNotes notes) {
        return Personal.of(Subject.guestAt(evening.guest("s").toString(), evening.restaurant.toString()), notes);
    }

    private Personal<GuestNotes> ofVisit(GuestNotes notes) {
        return Personal.of(Subject.visit(first.toString()), notes);
    }

    private WalkInCreated walkIn() {
        return new WalkInCreated(
                first, null, evening.stay("2026-11-20T19:00", 2), PartySize.of(2), Set.of(evening.two), NOON);
    }
}
