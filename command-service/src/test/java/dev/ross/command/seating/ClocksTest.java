package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.policy.TurnTime;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Midnights, and the two nights of the year on which clocks change. */
class ClocksTest {
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void halfPastMidnightBelongsToLastNightsService() {
        var stay = restaurant.stay("2026-11-21T00:30", 2);
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "ada", "2026-11-21T00:30", 2))
                .expect(
                        RequestOpened.class,
                        new TableHeld(
                                restaurant.day(FRIDAY),
                                restaurant.seating("s"),
                                Set.of(restaurant.two),
                                stay.from(),
                                stay.to(),
                                2),
                        new TableHeld(
                                restaurant.day(SATURDAY),
                                restaurant.seating("s"),
                                Set.of(restaurant.two),
                                stay.from(),
                                stay.to(),
                                2),
                        new SeatingCreated(
                                restaurant.seating("s"),
                                SeatingSource.ONLINE,
                                restaurant.guest("ada"),
                                restaurant.contact("ada"),
                                new Stay(
                                        LocalDateTime.parse("2026-11-21T00:30"),
                                        StockholmRestaurant.ZONE,
                                        stay.from(),
                                        stay.to(),
                                        FRIDAY),
                                PartySize.of(2),
                                null,
                                at("2026-11-20T13:00"),
                                false,
                                NOON),
                        TableAssigned.class);
    }

    @Test
    void aHoldOverMidnightMeetsTheNextDaysBook() {
        restaurant
                .given(restaurant.open(), allDay(), restaurant.asked("n", "2026-11-21T00:15", 2))
                .when(restaurant.request("s", "ada", "2026-11-20T23:30", 2))
                .expect(
                        RequestOpened.class,
                        TableHeld.class,
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class)
                .when(new AcceptSeating(restaurant.seating("n"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void theNextDaysBookMeetsAHoldFromBeforeMidnight() {
        restaurant
                .given(restaurant.open(), allDay(), restaurant.asked("n", "2026-11-20T23:30", 2))
                .when(restaurant.request("s", "ada", "2026-11-21T00:15", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class)
                .when(new AcceptSeating(restaurant.seating("n"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoIsSeatedBeforeMidnightForAfterItIsLetGoInBothBooks() {
        restaurant
                .given(restaurant.open(), allDay())
                .when(restaurant.request("s", "ada", "2026-11-21T00:30", 2))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .at(at("2026-11-20T23:30"))
                .when(new SeatGuests(restaurant.seating("s"), Set.of()))
                .expect(
                        RequestClosed.class,
                        TableHeld.class,
                        HoldMoved.class,
                        TableOccupied.class,
                        TableOccupied.class,
                        GuestsSeated.class)
                .when(new CloseSeating(restaurant.seating("s")))
                .expect(
                        new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new HoldReleased(restaurant.day(SATURDAY), restaurant.seating("s")),
                        SeatingClosed.class);
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() {
        restaurant
                .given(restaurant.open(), allDay())
                .at(Instant.parse("2027-03-20T11:00:00Z"))
                .when(restaurant.request("s", "ada", "2027-03-28T02:30", 2))
                .expectRejection(SKIPPED_BY_CLOCK_CHANGE);
    }

    @Test
    void theLastMomentBeforeAndTheFirstAfterTheGapAreTimes() {
        var threeOClock = Instant.parse("2027-03-28T01:00:00Z");
        restaurant
                .given(restaurant.open(), allDay(), restaurant.policy(new PolicyFixture().turns(new TurnTime(99, 60))))
                .at(Instant.parse("2027-03-20T11:00:00Z"))
                .when(restaurant.request("s", "ada", "2027-03-28T03:00", 2))
                .expect(
                        new RequestOpened(
                                restaurant.guest("ada"),
                                restaurant.seating("s"),
                                threeOClock,
                                threeOClock.plus(Duration.ofHours(1)),
                                Instant.parse("2027-03-20T11:00:00Z")),
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class)
                .when(restaurant.request("t", "bo", "2027-03-28T01:00", 2))
                .expect(
                        new RequestOpened(
                                restaurant.guest("bo"),
                                restaurant.seating("t"),
                                threeOClock.minus(Duration.ofHours(1)),
                                threeOClock,
                                Instant.parse("2027-03-20T11:00:00Z")),
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class);
    }

    @Test
    void aTimeThatComesTwiceIsTheEarlier() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        restaurant
                .given(restaurant.open(), allDay())
                .at(Instant.parse("2026-10-20T10:00:00Z"))
                .when(restaurant.request("s", "ada", "2026-10-25T02:30", 2))
                .expect(
                        new RequestOpened(
                                restaurant.guest("ada"),
                                restaurant.seating("s"),
                                first,
                                first.plus(Duration.ofMinutes(90)),
                                Instant.parse("2026-10-20T10:00:00Z")),
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class);
    }

    @Test
    void aWalkInDuringTheHourThatComesAgainSitsNowAndNotAnHourAgo() {
        var again = Instant.parse("2026-10-25T01:30:00Z");
        restaurant
                .given(restaurant.open(), allDay())
                .at(again)
                .when(new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(2), Set.of(restaurant.two), null))
                .expect(
                        new TableHeld(
                                restaurant.day(LocalDate.of(2026, 10, 25)),
                                restaurant.seating("w"),
                                Set.of(restaurant.two),
                                again,
                                again.plus(Duration.ofMinutes(90)),
                                2),
                        TableOccupied.class,
                        WalkInCreated.class);
    }

    @Test
    void aStayAcrossTheLongNightLastsAsLongAsPromised() {
        var from = Instant.parse("2026-10-24T23:30:00Z");
        restaurant
                .given(restaurant.open(), allDay())
                .at(Instant.parse("2026-10-20T10:00:00Z"))
                .when(restaurant.request("s", "ada", "2026-10-25T01:30", 2))
                .expect(
                        new RequestOpened(
                                restaurant.guest("ada"),
                                restaurant.seating("s"),
                                from,
                                from.plus(Duration.ofMinutes(90)),
                                Instant.parse("2026-10-20T10:00:00Z")),
                        TableHeld.class,
                        SeatingCreated.class,
                        TableAssigned.class);
    }

    private OpeningHoursSet allDay() {
        return new OpeningHoursSet(restaurant.id, StockholmRestaurant.daily("00:00", "00:00"), NOON);
    }
}
