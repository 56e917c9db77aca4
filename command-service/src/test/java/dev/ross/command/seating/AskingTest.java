package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.customer.CustomerRejection.TOO_MANY_OPEN_REQUESTS;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_SLOT;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_SMALL;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.seating.SeatingRejection.TOO_SOON;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.PartySize;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest asks for a seating. */
class AskingTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aRequestHoldsTheSmallestFreeTableAndWaitsForAnAnswer() {
        var stay = restaurant.stay("2026-11-20T19:00", 2);
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(
                        new RequestOpened(
                                restaurant.guest("ada"),
                                restaurant.seating("s"),
                                stay.from(),
                                stay.to(),
                                StockholmRestaurant.NOON),
                        restaurant.held("s", stay, 2, restaurant.two),
                        new SeatingCreated(
                                restaurant.seating("s"),
                                SeatingSource.ONLINE,
                                restaurant.guest("ada"),
                                restaurant.contact("ada"),
                                stay,
                                PartySize.of(2),
                                null,
                                at("2026-11-20T13:00"),
                                false,
                                StockholmRestaurant.NOON),
                        new TableAssigned(
                                restaurant.seating("s"),
                                Set.of(restaurant.two),
                                TableAssignment.BEST_FIT,
                                StockholmRestaurant.NOON))
                .expectId(restaurant.seating("s").toString());
    }

    @Test
    void theAnswerIsPromisedBeforeTheyCome() {
        var asked = restaurant
                .given(restaurant.open(), restaurant.policy(new PolicyFixture().answeredWithinMinutes(120)))
                .at(at("2026-11-20T17:50"))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2));
        assertThat(asked.happened(SeatingCreated.class).answerBy()).isEqualTo(at("2026-11-20T19:00"));
    }

    @Test
    void underAutomaticConfirmationAFreeTableIsTheAnswer() {
        restaurant
                .given(restaurant.open(), restaurant.policy(new PolicyFixture().automatic()))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(
                        RequestOpened.class,
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class,
                        new SeatingAccepted(
                                restaurant.seating("s"),
                                ActingSide.SYSTEM,
                                at("2026-11-20T19:15"),
                                StockholmRestaurant.NOON));
    }

    @Test
    void aRequestHoldsNothingWhereThePolicyHoldsNothingForThePending() {
        restaurant
                .given(restaurant.open(), restaurant.policy(new PolicyFixture().holdingNothingUntilAnswered()))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, SeatingCreated.class);
    }

    @Test
    void aPrivateRestaurantDoesNotExistForGuests() {
        restaurant
                .given(restaurant.openForItsOwn())
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void noRestaurantIsOneThatWasNeverRegistered() {
        restaurant
                .given()
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(UNKNOWN_RESTAURANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T11:45", "2026-11-19T19:00", "-999999999-01-01T00:00"})
    void aTimeThatHasPassedIsRefused(String past) {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", past, 2))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void aTimeBetweenTheSlotsIsRefused() {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", "2026-11-20T19:01", 2))
                .expectRejection(NOT_A_SLOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T17:10", "2026-11-20T19:25", "2026-11-21T00:40"})
    void slotsAreCountedFromTheOpening(String onASlot) {
        var asked = openFromTenPast().when(restaurant.request("s", "ada", onASlot, 2));
        assertThat(asked.happened(SeatingCreated.class).stay().startsAt()).isEqualTo(onASlot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T17:15", "2026-11-20T19:30", "2026-11-21T00:45"})
    void aTimeThatIsRoundByTheClockIsNoSlotForThat(String betweenTheSlots) {
        openFromTenPast()
                .when(restaurant.request("s", "ada", betweenTheSlots, 2))
                .expectRejection(NOT_A_SLOT);
    }

    private CommandFixture openFromTenPast() {
        return restaurant
                .given(restaurant.open())
                .given(new OpeningHoursSet(
                        restaurant.id, StockholmRestaurant.daily("17:10", "01:00"), StockholmRestaurant.NOON));
    }

    @Test
    void aSingleSittingCanBeBooked() {
        var once = LocalTime.of(17, 40);
        var hours = new OpeningHours(List.of(new OpeningPeriod(DayOfWeek.FRIDAY, once, LocalTime.of(23, 0), once)));
        restaurant
                .given(restaurant.open())
                .given(new OpeningHoursSet(restaurant.id, hours, StockholmRestaurant.NOON))
                .when(restaurant.request("s", "ada", "2026-11-20T17:40", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void lessNoticeThanTheRestaurantNeedsIsRefused() {
        restaurant
                .given(restaurant.open())
                .at(at("2026-11-20T18:01"))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(TOO_SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-19T19:00", "+999999999-12-31T23:45"})
    void aTimeBeyondTheHorizonIsRefused(String far) {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", far, 2))
                .expectRejection(TOO_FAR_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T16:45", "2026-11-21T01:00"})
    void aTimeOutsideOpeningHoursIsRefused(String closed) {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", closed, 2))
                .expectRejection(OUTSIDE_OPENING_HOURS);
    }

    @Test
    void twoAreNotGivenATableForFourToTen() {
        restaurant
                .given(restaurant.open(), removed("two"), removed("four"))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(PARTY_TOO_SMALL);
    }

    @Test
    void fourAreNotGivenATableThatWastesMoreSeatsThanThePolicyAllows() {
        restaurant
                .given(restaurant.open(), removed("four"))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 4))
                .expectRejection(PARTY_TOO_SMALL);
    }

    @Test
    void twentyAreNotGivenATableForFourToTen() {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 20))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void elevenWithinThePolicyStillNeedATableForEleven() {
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 11))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aRequestIsRefusedWhereEveryTableThatFitsIsHeld() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("b", "2026-11-20T19:00", 2, restaurant.two),
                        restaurant.asked("c", "2026-11-20T19:00", 2, restaurant.four))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aGuestHasOnlySoManyOpenRequests() {
        restaurant.given(restaurant.open());
        for (int day = 21; day <= 30; day++) restaurant.given(requested("d" + day, "2026-11-" + day + "T19:00"));
        restaurant
                .given()
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(TOO_MANY_OPEN_REQUESTS);
    }

    @Test
    void requestsWhoseTimeHasPassedNoLongerCount() {
        restaurant.given(restaurant.open());
        for (int day = 10; day <= 19; day++) restaurant.given(requested("d" + day, "2026-11-" + day + "T19:00"));
        restaurant
                .given()
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aGuestCannotBeAtTwoRestaurantsAtOnce() {
        var elsewhere = new StockholmRestaurant();
        elsewhere
                .given(restaurant.open(), elsewhere.open())
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class)
                .when(new RequestSeating(
                        elsewhere.seating("s"),
                        restaurant.guest("ada"),
                        restaurant.contact("ada"),
                        LocalDateTime.parse("2026-11-20T20:15"),
                        PartySize.of(2),
                        null))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    private RequestOpened requested(String seating, String local) {
        var stay = restaurant.stay(local, 2);
        return new RequestOpened(restaurant.guest("ada"), restaurant.seating(seating), stay.from(), stay.to());
    }

    private TableRemoved removed(String table) {
        return new TableRemoved(restaurant.id, restaurant.table(table), StockholmRestaurant.NOON);
    }
}
