package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A booking stays as promised, whatever a manager changes afterwards, until it is cancelled or changed itself. */
class BookingKeptTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void anotherZoneMovesNoSeating() {
        promised().when(new ChangeTimeZone(restaurant.id, HELSINKI)).expect(TimeZoneChanged.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    /** Eight by the new zone is seven by the old. */
    @Test
    void whoIsPromisedByTheNewClocksMeetsWhoWasPromisedByTheOld() {
        var fixture = promised()
                .when(new ChangeTimeZone(restaurant.id, HELSINKI))
                .when(restaurant.request("t", "bo", "2026-11-20T20:00", 2));
        var stay = fixture.happened(SeatingCreated.class).stay();
        assertThat(stay.from()).isEqualTo(at(SEVEN));
        assertThat(stay.timeZone()).isEqualTo(HELSINKI);
        fixture.when(new AcceptSeating(restaurant.seating("t"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void moreGuestsInAnotherZoneStillComeWhenTheyWereToCome() {
        var amended = promised()
                .when(new ChangeTimeZone(restaurant.id, HELSINKI))
                .when(new AmendSeating(
                        restaurant.seating("s"), Requester.staff(), null, PartySize.of(4), null, null, false))
                .happened(SeatingAmended.class);
        assertThat(amended.stay().from()).isEqualTo(at(SEVEN));
        assertThat(amended.stay().timeZone()).isEqualTo(StockholmRestaurant.ZONE);
    }

    @Test
    void aClosedDayNeitherMovesNorCancelsWhoWasPromisedIt() {
        promised()
                .when(new ScheduleClosure(
                        restaurant.id, new ClosureId(restaurant.id, "c"), new Closure(FRIDAY, FRIDAY), null))
                .expect(ClosureScheduled.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void aSpecialDayWithoutServicesLeavesWhoWasPromisedIt() {
        promised().when(new SetSpecialDay(restaurant.id, FRIDAY, List.of())).expect(SpecialDaySet.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void otherHoursLeaveWhoWasPromisedTheOld() {
        promised().when(new SetOpeningHours(restaurant.id, OpeningHours.NONE)).expect(OpeningHoursSet.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void aRestaurantThatHidesItselfStillSeatsItsGuests() {
        promised().when(new UnpublishRestaurant(restaurant.id)).expect(RestaurantUnpublished.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    private CommandFixture promised() {
        return restaurant.given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two));
    }

    private void itsTableIsStillItsOwnAtSevenByTheOldClocks() {
        var fixture = restaurant.given(restaurant.asked("n", SEVEN, 2));
        fixture.when(new AcceptSeating(restaurant.seating("n"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
        fixture.at(at(SEVEN))
                .when(new SeatGuests(restaurant.seating("s"), Set.of()))
                .expect(RequestClosed.class, TableOccupied.class, GuestsSeated.class);
    }
}
