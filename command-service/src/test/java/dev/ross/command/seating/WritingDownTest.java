package dev.ross.command.seating;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.command.house.Evening;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Staff write a visit down: from the telephone, or for a party in the door. */
class WritingDownTest {
    private final Evening evening = new Evening();

    @Test
    void aTelephoneBookingStartsAcceptedAndCarriesItsGuest() {
        var stay = evening.stay("2026-11-20T19:00", 2);
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 2, false))
                .expect(
                        evening.held("s", stay, 2, evening.two),
                        new SeatingCreated(
                                evening.seating("s"),
                                Source.PHONE,
                                null,
                                caller(),
                                stay,
                                PartySize.of(2),
                                null,
                                null,
                                false,
                                NOON),
                        new TableAssigned(evening.seating("s"), Set.of(evening.two), Assignment.BEST_FIT, NOON),
                        new SeatingAccepted(evening.seating("s"), Side.STAFF, at("2026-11-20T19:15"), NOON));
    }

    @Test
    void staffMayBookAtAPrivateRestaurantAtShortNoticeBetweenSlots() {
        evening.given(evening.openForItsOwn())
                .at(at("2026-11-20T18:59"))
                .when(phone("2026-11-20T19:01", 2, false))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void staffTooBookNothingInThePast() {
        evening.given(evening.open()).when(phone("2026-11-20T11:59", 2, true)).expectRejection(IN_THE_PAST);
    }

    @Test
    void outsideOpeningHoursStaffMustMeanIt() {
        evening.given(evening.open())
                .when(phone("2026-11-20T14:00", 2, false))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(phone("2026-11-20T14:00", 2, true))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void nobodyOverridesThatATableIsTaken() {
        evening.given(evening.open(), evening.asked("b", "2026-11-20T19:00", 2, evening.two))
                .when(phone("2026-11-20T19:01", 2, true, evening.two))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void staffMayGiveTwoATableForTenKnowingly() {
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 2, false, evening.big))
                .expect(booked(2, evening.big));
    }

    @Test
    void atATableForTwoStaffMustMeanItThatFourSit() {
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 4, false, evening.two))
                .expectRejection(TABLE_TOO_SMALL)
                .when(phone("2026-11-20T19:00", 4, true, evening.two))
                .expect(booked(4, evening.two));
    }

    @Test
    void theBookWastesNoTableOnACallerUnlessStaffMeanIt() {
        evening.given(evening.open(), evening.asked("b", "2026-11-20T19:00", 4, evening.four))
                .when(phone("2026-11-20T19:00", 4, false))
                .expectRejection(NO_FREE_TABLE)
                .when(phone("2026-11-20T19:00", 4, true))
                .expect(booked(4, evening.big));
    }

    @Test
    void meaningItStaffGiveACallerWhateverIsLeft() {
        evening.given(
                        evening.open(),
                        evening.asked("b", "2026-11-20T19:00", 2, evening.two),
                        evening.asked("c", "2026-11-20T19:00", 2, evening.four))
                .when(phone("2026-11-20T19:00", 2, true))
                .expect(booked(2, evening.big));
    }

    @Test
    void staffBookPartiesThatGuestsCannot() {
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 14, false, evening.four, evening.big))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void twoTablesTogetherSeatMore() {
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 6, false, evening.two, evening.four))
                .expect(booked(6, evening.two, evening.four));
    }

    @Test
    void aTableOfAnotherRestaurantIsUnknown() {
        evening.given(evening.open())
                .when(phone("2026-11-20T19:00", 2, false, new Evening().two))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void aWalkInSitsFromNowOn() {
        var now = LocalDateTime.parse("2026-11-20T19:07");
        var stay = new Stay(now, Evening.ZONE, at("2026-11-20T19:07"), at("2026-11-20T20:37"), Evening.FRIDAY);
        evening.given(evening.openForItsOwn())
                .at(stay.from())
                .when(walkIn(2))
                .expect(
                        evening.held("w", stay, 2, evening.two),
                        new TableOccupied(evening.day(Evening.FRIDAY), evening.seating("w"), stay.from()),
                        new WalkInCreated(
                                evening.seating("w"), null, stay, PartySize.of(2), Set.of(evening.two), stay.from()));
    }

    @Test
    void aWalkInIsGivenATableThatIsBothFreeAndVacant() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("b", "2026-11-20T17:00", 2, evening.two),
                        evening.seated("b", "2026-11-20T17:00", evening.two),
                        evening.asked("c", "2026-11-20T20:00", 2, evening.four))
                .at(at("2026-11-20T19:00"))
                .when(walkIn(2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aWalkInIsNotSeatedWhereAnotherPartyIsSoonExpected() {
        evening.given(evening.open(), evening.askedAndAccepted("b", "2026-11-20T20:00", 2, evening.two))
                .at(at("2026-11-20T19:00"))
                .when(walkIn(2, evening.two))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void aWalkInIsNotSeatedOntoAPartyThatOverstays() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("b", "2026-11-20T17:00", 2, evening.two),
                        evening.seated("b", "2026-11-20T17:00", evening.two))
                .at(evening.stay("2026-11-20T17:00", 2).to().plus(Duration.ofHours(1)))
                .when(walkIn(2, evening.two))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aWalkInAfterMidnightIsNotSeatedOntoLastNightsParty() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("b", "2026-11-20T19:00", 2, evening.two),
                        evening.seated("b", "2026-11-20T19:00", evening.two))
                .at(at("2026-11-21T02:00"))
                .when(walkIn(2, evening.two))
                .expectRejection(TABLE_OCCUPIED);
    }

    private Object[] booked(int party, TableId... tables) {
        return new Object[] {
            evening.held("s", evening.stay("2026-11-20T19:00", party), party, tables),
            SeatingCreated.class,
            TableAssigned.class,
            SeatingAccepted.class
        };
    }

    private CreateWalkIn walkIn(int party, TableId... tables) {
        return new CreateWalkIn(evening.seating("w"), null, PartySize.of(party), Set.of(tables));
    }

    private BookSeating phone(String local, int party, boolean override, TableId... tables) {
        return new BookSeating(
                evening.seating("s"),
                caller(),
                LocalDateTime.parse(local),
                PartySize.of(party),
                null,
                Source.PHONE,
                Set.of(tables),
                override);
    }

    private Personal<GuestContact> caller() {
        return Personal.of(
                Subject.visit(evening.seating("s").toString()), new GuestContact("Bo", "+46701234567", null, null));
    }
}
