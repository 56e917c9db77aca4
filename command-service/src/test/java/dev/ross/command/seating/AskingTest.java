package dev.ross.command.seating;

import static dev.ross.command.house.Evening.at;
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

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
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
    private final Evening evening = new Evening();

    @Test
    void aRequestHoldsTheSmallestFreeTableAndWaitsForAnAnswer() {
        var stay = evening.stay("2026-11-20T19:00", 2);
        evening.given(evening.open())
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(
                        new RequestOpened(
                                evening.guest("ada"), evening.seating("s"), stay.from(), stay.to(), Evening.NOON),
                        evening.held("s", stay, 2, evening.two),
                        new SeatingCreated(
                                evening.seating("s"),
                                Source.ONLINE,
                                evening.guest("ada"),
                                evening.contact("ada"),
                                stay,
                                PartySize.of(2),
                                null,
                                at("2026-11-20T13:00"),
                                false,
                                Evening.NOON),
                        new TableAssigned(evening.seating("s"), Set.of(evening.two), Assignment.BEST_FIT, Evening.NOON))
                .expectId(evening.seating("s").toString());
    }

    @Test
    void theAnswerIsPromisedBeforeTheyCome() {
        var asked = evening.given(evening.open(), evening.policy(new APolicy().answeredWithinMinutes(120)))
                .at(at("2026-11-20T17:50"))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2));
        assertThat(asked.happened(SeatingCreated.class).answerBy()).isEqualTo(at("2026-11-20T19:00"));
    }

    @Test
    void underAutomaticConfirmationAFreeTableIsTheAnswer() {
        evening.given(evening.open(), evening.policy(new APolicy().automatic()))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(
                        RequestOpened.class,
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class,
                        new SeatingAccepted(evening.seating("s"), Side.HOUSE, at("2026-11-20T19:15"), Evening.NOON));
    }

    @Test
    void aRequestHoldsNothingWhereThePolicyHoldsNothingForThePending() {
        evening.given(evening.open(), evening.policy(new APolicy().holdingNothingUntilAnswered()))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, SeatingCreated.class);
    }

    @Test
    void aPrivateRestaurantDoesNotExistForGuests() {
        evening.given(evening.openForItsOwn())
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void noRestaurantIsOneThatWasNeverRegistered() {
        evening.given().when(evening.request("s", "ada", "2026-11-20T19:00", 2)).expectRejection(UNKNOWN_RESTAURANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T11:45", "2026-11-19T19:00", "-999999999-01-01T00:00"})
    void aTimeThatHasPassedIsRefused(String past) {
        evening.given(evening.open()).when(evening.request("s", "ada", past, 2)).expectRejection(IN_THE_PAST);
    }

    @Test
    void aTimeBetweenTheSlotsIsRefused() {
        evening.given(evening.open())
                .when(evening.request("s", "ada", "2026-11-20T19:01", 2))
                .expectRejection(NOT_A_SLOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T17:10", "2026-11-20T19:25", "2026-11-21T00:40"})
    void slotsAreCountedFromTheOpening(String onASlot) {
        var asked = openFromTenPast().when(evening.request("s", "ada", onASlot, 2));
        assertThat(asked.happened(SeatingCreated.class).stay().startsAt()).isEqualTo(onASlot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T17:15", "2026-11-20T19:30", "2026-11-21T00:45"})
    void aTimeThatIsRoundByTheClockIsNoSlotForThat(String betweenTheSlots) {
        openFromTenPast().when(evening.request("s", "ada", betweenTheSlots, 2)).expectRejection(NOT_A_SLOT);
    }

    private House openFromTenPast() {
        return evening.given(evening.open())
                .given(new OpeningHoursSet(evening.restaurant, Evening.daily("17:10", "01:00"), Evening.NOON));
    }

    @Test
    void aSingleSittingCanBeBooked() {
        var once = LocalTime.of(17, 40);
        var hours = new OpeningHours(List.of(new OpeningPeriod(DayOfWeek.FRIDAY, once, LocalTime.of(23, 0), once)));
        evening.given(evening.open())
                .given(new OpeningHoursSet(evening.restaurant, hours, Evening.NOON))
                .when(evening.request("s", "ada", "2026-11-20T17:40", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void lessNoticeThanTheRestaurantNeedsIsRefused() {
        evening.given(evening.open())
                .at(at("2026-11-20T18:01"))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(TOO_SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-19T19:00", "+999999999-12-31T23:45"})
    void aTimeBeyondTheHorizonIsRefused(String far) {
        evening.given(evening.open()).when(evening.request("s", "ada", far, 2)).expectRejection(TOO_FAR_AHEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T16:45", "2026-11-21T01:00"})
    void aTimeOutsideOpeningHoursIsRefused(String closed) {
        evening.given(evening.open())
                .when(evening.request("s", "ada", closed, 2))
                .expectRejection(OUTSIDE_OPENING_HOURS);
    }

    @Test
    void twoAreNotGivenATableForFourToTen() {
        evening.given(evening.open(), removed("two"), removed("four"))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(PARTY_TOO_SMALL);
    }

    @Test
    void fourAreNotGivenATableThatWastesMoreSeatsThanThePolicyAllows() {
        evening.given(evening.open(), removed("four"))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 4))
                .expectRejection(PARTY_TOO_SMALL);
    }

    @Test
    void twentyAreNotGivenATableForFourToTen() {
        evening.given(evening.open())
                .when(evening.request("s", "ada", "2026-11-20T19:00", 20))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void elevenWithinThePolicyStillNeedATableForEleven() {
        evening.given(evening.open())
                .when(evening.request("s", "ada", "2026-11-20T19:00", 11))
                .expectRejection(PARTY_TOO_LARGE);
    }

    @Test
    void aRequestIsRefusedWhereEveryTableThatFitsIsHeld() {
        evening.given(
                        evening.open(),
                        evening.asked("b", "2026-11-20T19:00", 2, evening.two),
                        evening.asked("c", "2026-11-20T19:00", 2, evening.four))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void aGuestHasOnlySoManyOpenRequests() {
        evening.given(evening.open());
        for (int day = 21; day <= 30; day++) evening.given(requested("d" + day, "2026-11-" + day + "T19:00"));
        evening.given()
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(TOO_MANY_OPEN_REQUESTS);
    }

    @Test
    void requestsWhoseTimeHasPassedNoLongerCount() {
        evening.given(evening.open());
        for (int day = 10; day <= 19; day++) evening.given(requested("d" + day, "2026-11-" + day + "T19:00"));
        evening.given()
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aGuestCannotBeAtTwoRestaurantsAtOnce() {
        var elsewhere = new Evening();
        elsewhere
                .given(evening.open(), elsewhere.open())
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class)
                .when(new RequestSeating(
                        elsewhere.seating("s"),
                        evening.guest("ada"),
                        evening.contact("ada"),
                        LocalDateTime.parse("2026-11-20T20:15"),
                        PartySize.of(2),
                        null))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    private RequestOpened requested(String seating, String local) {
        var stay = evening.stay(local, 2);
        return new RequestOpened(evening.guest("ada"), evening.seating(seating), stay.from(), stay.to());
    }

    private TableRemoved removed(String table) {
        return new TableRemoved(evening.restaurant, evening.table(table), Evening.NOON);
    }
}
