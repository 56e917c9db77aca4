package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pacing limits the guests that start in a slot, however many tables are free; the nearest other times are offered. */
class PacingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aSlotTakesNoMoreGuestsThanTheKitchenDoes() {
        fourAtSeven(5)
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectRejection(SLOT_FULL)
                .expectMore(
                        "alternatives",
                        List.of("2026-11-20T18:30", "2026-11-20T18:45", "2026-11-20T19:15", "2026-11-20T19:30"));
    }

    @Test
    void aSlotTakesAsManyGuestsAsTheKitchenDoes() {
        created(fourAtSeven(6).when(restaurant.request("s", "ada", SEVEN, 2)));
    }

    @Test
    void theNextSlotIsAnotherMatter() {
        created(fourAtSeven(5).when(restaurant.request("s", "ada", "2026-11-20T19:15", 2)));
    }

    @Test
    void aRequestThatHeldNothingIsCountedWhenItIsAccepted() {
        withAPlace(5, "s").when(accept(false)).expectRejection(SLOT_FULL);
    }

    @Test
    void staffTakeMoreGuestsKnowingly() {
        withAPlace(5, "s").when(accept(true)).happened(SeatingAccepted.class);
    }

    @Test
    void aPlaceGivenBeforeAnAnswerIsCountedToo() {
        withAPlace(5, "s").when(assign(false)).expectRejection(SLOT_FULL);
        withAPlace(5, "s").when(assign(true)).happened(TableAssigned.class);
    }

    @Test
    void whoFindsNoTableIsToldTheNearestTimesThatHaveOne() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("a", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("b", SEVEN, 2, restaurant.four))
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE)
                .expectMore(
                        "alternatives",
                        List.of("2026-11-20T17:15", "2026-11-20T17:30", "2026-11-20T20:30", "2026-11-20T20:45"));
    }

    @Test
    void aPartyThatIsMovedWhileItSitsIsCountedWhenItCame() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().atMostInASlot(4)),
                        restaurant.askedAndAccepted("b", SEVEN, 4, restaurant.big),
                        restaurant.seated("b", SEVEN, restaurant.big))
                .at(at("2026-11-20T19:20"))
                .when(new AssignTable(restaurant.seating("b"), Set.of(restaurant.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(restaurant.telephoned("s", "2026-11-20T19:25", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aLatePartyThatIsMovedIsCountedWhenItShouldHaveCome() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().atMostInASlot(4)),
                        restaurant.askedAndAccepted("b", SEVEN, 4, restaurant.big))
                .at(at("2026-11-20T19:20"))
                .when(new AssignTable(restaurant.seating("b"), Set.of(restaurant.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(restaurant.telephoned("s", "2026-11-20T19:25", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aPartyThatDoesNotSitAfterAllIsCountedWhenItIsPlanned() {
        var seating = restaurant.seating("b");
        var mistake = Personal.of(Subject.staff("mia"), "a mistake");
        fourAtSeven(4)
                .at(at("2026-11-20T18:40"))
                .when(new SeatGuests(seating, Set.of()))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class)
                .when(new Reinstate(seating, mistake, Requester.manager()))
                .expect(RequestOpened.class, TableVacated.class, HoldMoved.class, SeatingReinstated.class)
                .when(restaurant.telephoned("s", SEVEN, 2))
                .expectRejection(SLOT_FULL);
    }

    @Test
    void aPartyThatGotItsTablesLateIsCountedThenIfItIsMore() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().atMostInASlot(4)),
                        restaurant.asked("s", SEVEN, 2),
                        restaurant.askedAndAccepted("b", "2026-11-20T19:15", 4, restaurant.big))
                .at(at("2026-11-20T19:20"))
                .when(accept(true))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class)
                .when(new AmendSeating(
                        restaurant.seating("s"), Requester.staff(), null, PartySize.of(3), null, null, false))
                .expectRejection(SLOT_FULL);
    }

    private CommandFixture fourAtSeven(int covers) {
        return restaurant.given(
                restaurant.open(),
                restaurant.policy(new PolicyFixture().atMostInASlot(covers)),
                restaurant.askedAndAccepted("b", SEVEN, 4, restaurant.big));
    }

    private CommandFixture withAPlace(int covers, String seating) {
        return restaurant.given(
                restaurant.open(),
                restaurant.policy(new PolicyFixture().atMostInASlot(covers)),
                restaurant.askedAndAccepted("b", SEVEN, 4, restaurant.big),
                restaurant.asked(seating, SEVEN, 2));
    }

    private AcceptSeating accept(boolean override) {
        return new AcceptSeating(restaurant.seating("s"), Set.of(), override);
    }

    private AssignTable assign(boolean override) {
        return new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), false, override);
    }

    private static void created(CommandFixture fixture) {
        fixture.happened(SeatingCreated.class);
    }
}
