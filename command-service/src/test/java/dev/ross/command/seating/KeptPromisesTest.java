package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.restaurant.Closure;
import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.OpeningHours;
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
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a manager changes afterwards, what was promised stands as it was promised until somebody takes it back. */
class KeptPromisesTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Evening evening = new Evening();

    @Test
    void anotherZoneMovesNoSeating() {
        promised().when(new ChangeTimeZone(evening.restaurant, HELSINKI)).expect(TimeZoneChanged.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    /** Eight by the new clocks is seven by the old. */
    @Test
    void whoIsPromisedByTheNewClocksMeetsWhoWasPromisedByTheOld() {
        var house = promised()
                .when(new ChangeTimeZone(evening.restaurant, HELSINKI))
                .when(evening.request("t", "bo", "2026-11-20T20:00", 2));
        var stay = house.happened(SeatingCreated.class).stay();
        assertThat(stay.from()).isEqualTo(at(SEVEN));
        assertThat(stay.timeZone()).isEqualTo(HELSINKI);
        house.when(new AcceptSeating(evening.seating("t"), Set.of(evening.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void moreGuestsInAnotherZoneStillComeWhenTheyWereToCome() {
        var amended = promised()
                .when(new ChangeTimeZone(evening.restaurant, HELSINKI))
                .when(new AmendSeating(evening.seating("s"), null, null, PartySize.of(4), null, false))
                .happened(SeatingAmended.class);
        assertThat(amended.stay().from()).isEqualTo(at(SEVEN));
        assertThat(amended.stay().timeZone()).isEqualTo(Evening.ZONE);
    }

    @Test
    void aClosedDayNeitherMovesNorCancelsWhoWasPromisedIt() {
        promised()
                .when(new ScheduleClosure(
                        evening.restaurant, new ClosureId(evening.restaurant, "c"), new Closure(FRIDAY, FRIDAY), null))
                .expect(ClosureScheduled.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void aSpecialDayWithoutServicesLeavesWhoWasPromisedIt() {
        promised()
                .when(new SetSpecialDay(evening.restaurant, FRIDAY, List.of()))
                .expect(SpecialDaySet.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void otherHoursLeaveWhoWasPromisedTheOld() {
        promised()
                .when(new SetOpeningHours(evening.restaurant, OpeningHours.NONE))
                .expect(OpeningHoursSet.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    @Test
    void aHouseThatHidesItselfStillSeatsItsGuests() {
        promised().when(new UnpublishRestaurant(evening.restaurant)).expect(RestaurantUnpublished.class);
        itsTableIsStillItsOwnAtSevenByTheOldClocks();
    }

    private House promised() {
        return evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two));
    }

    private void itsTableIsStillItsOwnAtSevenByTheOldClocks() {
        var house = evening.given(evening.asked("n", SEVEN, 2));
        house.when(new AcceptSeating(evening.seating("n"), Set.of(evening.two), false))
                .expectRejection(TABLE_TAKEN);
        house.at(at(SEVEN))
                .when(new SeatGuests(evening.seating("s"), Set.of()))
                .expect(RequestClosed.class, TableOccupied.class, GuestsSeated.class);
    }
}
