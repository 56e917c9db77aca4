package dev.ross.command.seating;

import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.customer.CustomerRejection.TOO_MANY_OPEN_REQUESTS;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_SLOT;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.seating.SeatingRejection.TOO_SOON;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestingTest {
    private final Some some = new Some();
    private final House house = new House();

    @Test
    void holdsTheSmallestTableAndPromisesAnAnswer() {
        house.given(some.open())
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .expectKinds(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
        assertThat(house.happened(TableHeld.class).tables()).isEqualTo(Set.of(some.two));
        assertThat(house.happened(SeatingCreated.class).answerBy()).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
        assertThat(house.happened(SeatingCreated.class).stay().from()).isEqualTo(Instant.parse("2026-11-24T18:00:00Z"));
    }

    @Test
    void isAcceptedAtOnceWhereTheRestaurantSaysSo() {
        house.given(some.open(some.policy(Confirmation.AUTOMATIC, true, OnNoAnswer.EXPIRE)))
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .expectKinds(
                        RequestOpened.class,
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class,
                        SeatingAccepted.class);
        assertThat(house.happened(SeatingCreated.class).answerBy()).isNull();
    }

    @Test
    void holdsNothingWhileItIsPendingWhereTheRestaurantSaysSo() {
        house.given(some.open(some.policy(Confirmation.MANUAL, false, OnNoAnswer.EXPIRE)))
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .expectKinds(RequestOpened.class, SeatingCreated.class);
    }

    @Test
    void aPrivateRestaurantDoesNotExist() {
        house.given(some.open(new RestaurantUnpublished(some.restaurant, House.NOW)))
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void aRestaurantThatIsNotThereIsRefused() {
        house.when(some.request("s1", "2026-11-24T19:00", 2)).expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void aTimeThatHasPassedIsRefused() {
        house.given(some.open()).when(some.request("s1", "2026-11-22T19:00", 2)).expectRejection(IN_THE_PAST);
    }

    @Test
    void lessNoticeThanTheRestaurantNeedsIsRefused() {
        house.given(some.open())
                .later(java.time.Duration.ofHours(5))
                .when(some.request("s1", "2026-11-23T18:30", 2))
                .expectRejection(TOO_SOON);
    }

    @Test
    void tooFarAheadIsRefused() {
        house.given(some.open()).when(some.request("s1", "2027-02-24T19:00", 2)).expectRejection(TOO_FAR_AHEAD);
    }

    @Test
    void aTimeBetweenTwoSlotsIsRefused() {
        house.given(some.open()).when(some.request("s1", "2026-11-24T19:07", 2)).expectRejection(NOT_A_SLOT);
    }

    @Test
    void aTimeOutsideOpeningHoursIsRefused() {
        house.given(some.open()).when(some.request("s1", "2026-11-24T12:00", 2)).expectRejection(OUTSIDE_OPENING_HOURS);
    }

    @Test
    void aPartyLargerThanAnyTableOrThePolicyIsRefused() {
        house.given(some.open()).when(some.request("s1", "2026-11-24T19:00", 5)).expectRejection(PARTY_TOO_LARGE);
        house.when(some.request("s1", "2026-11-24T19:00", 20)).expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void afterMidnightBelongsToYesterdaysService() {
        house.given(some.open()).when(some.request("s1", "2026-11-25T00:30", 2));
        assertThat(house.happened(SeatingCreated.class).stay().serviceDate()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void aHoldOverMidnightIsSeenByTheNextDay() {
        house.given(some.open())
                .when(some.request("s1", "2026-11-24T23:30", 2))
                .when(some.request("s2", CustomerId.of("other-" + some.restaurant), "2026-11-25T00:30", 2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aLongStayThatContainsAShortOneStandsInItsWay() {
        house.given(some.open())
                .when(some.request("s1", "2026-11-24T18:00", 4))
                .when(some.request("s2", CustomerId.of("other-" + some.restaurant), "2026-11-24T18:30", 3))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aPartyMayComeTheMinuteAnotherLeaves() {
        house.given(some.open())
                .when(some.request("s1", "2026-11-24T18:00", 2))
                .when(some.request("s2", CustomerId.of("other-" + some.restaurant), "2026-11-24T19:30", 2))
                .expectKinds(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() {
        house.given(some.registered())
                .given(new dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet(
                        some.restaurant,
                        Some.everyDay(java.time.LocalTime.of(0, 0), java.time.LocalTime.of(0, 0)),
                        House.NOW))
                .given(new dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished(
                        some.restaurant, House.NOW))
                .when(some.request("s1", "2027-03-28T02:30", 2))
                .expectRejection(SKIPPED_BY_CLOCK_CHANGE);
    }

    @Test
    void aGuestCannotPromiseOneEveningTwice() {
        var elsewhere = new Some();
        house.given(some.open())
                .given(elsewhere.open())
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .when(elsewhere.request("s1", some.guest, "2026-11-24T20:00", 2))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void aGuestCannotAskWithoutEnd() {
        house.given(some.open());
        for (int day = 1; day <= 10; day++)
            house.when(some.request("s" + day, LocalDate.of(2026, 11, 24).plusDays(day) + "T19:00", 2));
        house.when(some.request("s11", "2026-12-20T19:00", 2)).expectRejection(TOO_MANY_OPEN_REQUESTS);
    }

    @Test
    void theSameKeyAndBodyIsAnsweredAsBeforeAndAnotherBodyIsRefused() {
        house.given(some.open())
                .askedWith("key", "body")
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .askedWith("key", "body")
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .expectNothing();
        assertThat(house.outcome().id()).isEqualTo(some.seating("s1").toString());
        house.askedWith("key", "other")
                .when(some.request("s1", "2026-11-24T20:00", 2))
                .expectRejection(HouseRejection.KEY_REUSED);
    }
}
