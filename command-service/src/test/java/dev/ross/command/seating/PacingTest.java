package dev.ross.command.seating;

import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A kitchen takes so many guests at once, however many tables are free; who gets no place is told the nearest times. */
class PacingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final Evening evening = new Evening();

    @Test
    void aSlotTakesNoMoreGuestsThanTheKitchenDoes() {
        fourAtSeven(5)
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectRejection(SLOT_FULL)
                .expectMore(
                        "alternatives",
                        List.of("2026-11-20T18:30", "2026-11-20T18:45", "2026-11-20T19:15", "2026-11-20T19:30"));
    }

    @Test
    void aSlotTakesAsManyGuestsAsTheKitchenDoes() {
        created(fourAtSeven(6).when(evening.request("s", "ada", SEVEN, 2)));
    }

    @Test
    void theNextSlotIsAnotherMatter() {
        created(fourAtSeven(5).when(evening.request("s", "ada", "2026-11-20T19:15", 2)));
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
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("a", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("b", SEVEN, 2, evening.four))
                .when(evening.request("s", "ada", SEVEN, 2))
                .expectRejection(NO_FREE_TABLE)
                .expectMore(
                        "alternatives",
                        List.of("2026-11-20T17:15", "2026-11-20T17:30", "2026-11-20T20:30", "2026-11-20T20:45"));
    }

    @Test
    void aPartyThatIsMovedWhileItSitsIsCountedWhenItCame() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().atMostInASlot(4)),
                        evening.askedAndAccepted("b", SEVEN, 4, evening.big),
                        evening.seated("b", SEVEN, evening.big))
                .at(at("2026-11-20T19:20"))
                .when(new AssignTable(evening.seating("b"), Set.of(evening.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(evening.telephoned("s", "2026-11-20T19:25", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aLatePartyThatIsMovedIsCountedWhenItShouldHaveCome() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().atMostInASlot(4)),
                        evening.askedAndAccepted("b", SEVEN, 4, evening.big))
                .at(at("2026-11-20T19:20"))
                .when(new AssignTable(evening.seating("b"), Set.of(evening.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(evening.telephoned("s", "2026-11-20T19:25", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aPartyThatDoesNotSitAfterAllIsCountedWhenItIsPlanned() {
        var seating = evening.seating("b");
        var mistake = Personal.of(Subject.staff("mia"), "a mistake");
        fourAtSeven(4)
                .at(at("2026-11-20T18:40"))
                .when(new SeatGuests(seating, Set.of()))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class)
                .when(new Reinstate(seating, mistake, true))
                .expect(RequestOpened.class, TableVacated.class, HoldMoved.class, SeatingReinstated.class)
                .when(evening.telephoned("s", SEVEN, 2))
                .expectRejection(SLOT_FULL);
    }

    @Test
    void aPartyThatGotItsTablesLateIsCountedThenIfItIsMore() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().atMostInASlot(4)),
                        evening.asked("s", SEVEN, 2),
                        evening.askedAndAccepted("b", "2026-11-20T19:15", 4, evening.big))
                .at(at("2026-11-20T19:20"))
                .when(accept(true))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class)
                .when(new AmendSeating(evening.seating("s"), null, null, PartySize.of(3), null, false))
                .expectRejection(SLOT_FULL);
    }

    private House fourAtSeven(int covers) {
        return evening.given(
                evening.open(),
                evening.policy(new APolicy().atMostInASlot(covers)),
                evening.askedAndAccepted("b", SEVEN, 4, evening.big));
    }

    private House withAPlace(int covers, String seating) {
        return evening.given(
                evening.open(),
                evening.policy(new APolicy().atMostInASlot(covers)),
                evening.askedAndAccepted("b", SEVEN, 4, evening.big),
                evening.asked(seating, SEVEN, 2));
    }

    private AcceptSeating accept(boolean override) {
        return new AcceptSeating(evening.seating("s"), Set.of(), override);
    }

    private AssignTable assign(boolean override) {
        return new AssignTable(evening.seating("s"), Set.of(evening.two), false, override);
    }

    private static void created(House house) {
        house.happened(SeatingCreated.class);
    }
}
