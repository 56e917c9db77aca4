package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Staff write down bookings by telephone, and walk-ins. */
class WritingDownTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aTelephoneBookingStartsAcceptedAndCarriesItsGuest() {
        var stay = restaurant.stay("2026-11-20T19:00", 2);
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 2, false))
                .expect(
                        restaurant.held("s", stay, 2, restaurant.two),
                        new SeatingCreated(
                                restaurant.seating("s"),
                                SeatingSource.PHONE,
                                null,
                                caller(),
                                stay,
                                PartySize.of(2),
                                null,
                                null,
                                false,
                                NOON),
                        new TableAssigned(
                                restaurant.seating("s"), Set.of(restaurant.two), TableAssignment.BEST_FIT, NOON),
                        new SeatingAccepted(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T19:15"), NOON));
    }

    @Test
    void staffMayBookAtAPrivateRestaurantAtShortNoticeBetweenSlots() {
        restaurant
                .given(restaurant.openForItsOwn())
                .at(at("2026-11-20T18:59"))
                .when(phone("2026-11-20T19:01", 2, false))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void staffTooBookNothingInThePast() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T11:59", 2, true))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void outsideOpeningHoursStaffMustMeanIt() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T14:00", 2, false))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(phone("2026-11-20T14:00", 2, true))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void nobodyOverridesThatATableIsTaken() {
        restaurant
                .given(restaurant.open(), restaurant.asked("b", "2026-11-20T19:00", 2, restaurant.two))
                .when(phone("2026-11-20T19:01", 2, true, restaurant.two))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void staffMayGiveTwoATableForTenKnowingly() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 2, false, restaurant.big))
                .expect(booked(2, restaurant.big));
    }

    @Test
    void atATableForTwoStaffMustMeanItThatFourSit() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 4, false, restaurant.two))
                .expectRejection(TABLE_TOO_SMALL)
                .when(phone("2026-11-20T19:00", 4, true, restaurant.two))
                .expect(booked(4, restaurant.two));
    }

    @Test
    void theBookWastesNoTableOnACallerUnlessStaffMeanIt() {
        restaurant
                .given(restaurant.open(), restaurant.asked("b", "2026-11-20T19:00", 4, restaurant.four))
                .when(phone("2026-11-20T19:00", 4, false))
                .expectRejection(NO_FREE_TABLE)
                .when(phone("2026-11-20T19:00", 4, true))
                .expect(booked(4, restaurant.big));
    }

    @Test
    void meaningItStaffGiveACallerWhateverIsLeft() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("b", "2026-11-20T19:00", 2, restaurant.two),
                        restaurant.asked("c", "2026-11-20T19:00", 2, restaurant.four))
                .when(phone("2026-11-20T19:00", 2, true))
                .expect(booked(2, restaurant.big));
    }

    @Test
    void staffBookPartiesThatGuestsCannot() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 14, false, restaurant.four, restaurant.big))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void twoTablesTogetherSeatMore() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 6, false, restaurant.two, restaurant.four))
                .expect(booked(6, restaurant.two, restaurant.four));
    }

    @Test
    void aTableOfAnotherRestaurantIsUnknown() {
        restaurant
                .given(restaurant.open())
                .when(phone("2026-11-20T19:00", 2, false, new StockholmRestaurant().two))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void aWalkInSitsFromNowOn() {
        var now = LocalDateTime.parse("2026-11-20T19:07");
        var stay = new Stay(
                now,
                StockholmRestaurant.ZONE,
                at("2026-11-20T19:07"),
                at("2026-11-20T20:37"),
                StockholmRestaurant.FRIDAY);
        restaurant
                .given(restaurant.openForItsOwn())
                .at(stay.from())
                .when(walkIn(2))
                .expect(
                        restaurant.held("w", stay, 2, restaurant.two),
                        new TableOccupied(
                                restaurant.day(StockholmRestaurant.FRIDAY), restaurant.seating("w"), stay.from()),
                        new WalkInCreated(
                                restaurant.seating("w"),
                                null,
                                stay,
                                PartySize.of(2),
                                Set.of(restaurant.two),
                                stay.from()));
    }

    @Test
    void aWalkInIsGivenATableThatIsBothFreeAndVacant() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:00", 2, restaurant.two),
                        restaurant.seated("b", "2026-11-20T17:00", restaurant.two),
                        restaurant.asked("c", "2026-11-20T20:00", 2, restaurant.four))
                .at(at("2026-11-20T19:00"))
                .when(walkIn(2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aWalkInIsNotSeatedWhereAnotherPartyIsSoonExpected() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("b", "2026-11-20T20:00", 2, restaurant.two))
                .at(at("2026-11-20T19:00"))
                .when(walkIn(2, restaurant.two))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void aWalkInIsNotSeatedOntoAPartyThatOverstays() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:00", 2, restaurant.two),
                        restaurant.seated("b", "2026-11-20T17:00", restaurant.two))
                .at(restaurant.stay("2026-11-20T17:00", 2).to().plus(Duration.ofHours(1)))
                .when(walkIn(2, restaurant.two))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aWalkInAfterMidnightIsNotSeatedOntoLastNightsParty() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("b", "2026-11-20T19:00", 2, restaurant.two),
                        restaurant.seated("b", "2026-11-20T19:00", restaurant.two))
                .at(at("2026-11-21T02:00"))
                .when(walkIn(2, restaurant.two))
                .expectRejection(TABLE_OCCUPIED);
    }

    private Object[] booked(int party, TableId... tables) {
        return new Object[] {
            restaurant.held("s", restaurant.stay("2026-11-20T19:00", party), party, tables),
            SeatingCreated.class,
            TableAssigned.class,
            SeatingAccepted.class
        };
    }

    private CreateWalkIn walkIn(int party, TableId... tables) {
        return new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(party), Set.of(tables), null);
    }

    private BookSeating phone(String local, int party, boolean override, TableId... tables) {
        return new BookSeating(
                restaurant.seating("s"),
                caller(),
                LocalDateTime.parse(local),
                PartySize.of(party),
                null,
                null,
                SeatingSource.PHONE,
                Set.of(tables),
                override);
    }

    private Personal<GuestContact> caller() {
        return Personal.of(
                Subject.visit(restaurant.seating("s").toString()), new GuestContact("Bo", "+46701234567", null, null));
    }
}
