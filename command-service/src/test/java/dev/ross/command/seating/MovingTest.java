package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_THE_SAME_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_BLOCKED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.house.Evening;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Staff move parties about, and take tables out of use. */
class MovingTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String HALF_PAST = "2026-11-20T19:30";

    private final Evening evening = new Evening();
    private final BlockId block = new BlockId(evening.restaurant, "b");

    @Test
    void twoPartiesChangePlaces() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", "2026-11-20T20:00", 2, evening.four))
                .when(swap("s", "t"))
                .expect(
                        HoldMoved.class,
                        HoldMoved.class,
                        new TableAssigned(evening.seating("s"), Set.of(evening.four), Assignment.SWAPPED, NOON),
                        new TableAssigned(evening.seating("t"), Set.of(evening.two), Assignment.SWAPPED, NOON));
    }

    @Test
    void nobodySwapsOntoATableThatIsTooSmall() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 4, evening.four))
                .when(swap("s", "t"))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void nobodySwapsIntoAThirdPartysTime() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", "2026-11-20T17:00", 2, evening.four),
                        evening.askedAndAccepted("u", SEVEN, 4, evening.four))
                .when(swap("s", "t"))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoHasNoTableHasNothingToSwap() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.asked("t", SEVEN, 2))
                .when(swap("s", "t"))
                .expectRejection(NO_TABLE_ASSIGNED)
                .when(swap("t", "s"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void nobodyIsMovedWhoseTimeIsOver() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 2, evening.four))
                .at(at("2026-11-20T20:30"))
                .when(assign("s", evening.big))
                .expectRejection(IN_THE_PAST)
                .when(swap("s", "t"))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void aPartyThatSitsLongerThanPlannedMovesToATableThatIsFreeNow() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        evening.askedAndAccepted("late", "2026-11-20T20:00", 2, evening.four))
                .at(at("2026-11-20T20:31"))
                .when(assign("s", evening.four))
                .expectRejection(TABLE_TAKEN)
                .when(assign("s", evening.big))
                .happened(HoldMoved.class);
    }

    @Test
    void twoWithoutTablesHaveNothingToSwap() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2), evening.asked("t", SEVEN, 2))
                .when(swap("s", "t"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void nobodySwapsWithAnotherRestaurantsParty() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new SwapTables(evening.seating("s"), new Evening().seating("s")))
                .expectRejection(NOT_THE_SAME_RESTAURANT);
    }

    @Test
    void aPartyIsLockedToItsTable() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new AssignTable(evening.seating("s"), Set.of(evening.two), true, false))
                .expect(new TableAssigned(evening.seating("s"), Set.of(evening.two), Assignment.LOCKED, NOON));
    }

    @Test
    void aLockedPartyChangesPlacesWithNobody() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", "2026-11-20T20:00", 2, evening.four))
                .when(new AssignTable(evening.seating("s"), Set.of(evening.two), true, false))
                .when(swap("s", "t"))
                .expectRejection(PARTY_LOCKED)
                .when(swap("t", "s"))
                .expectRejection(PARTY_LOCKED)
                .when(new AssignTable(evening.seating("s"), Set.of(evening.two), false, false))
                .expect(new TableAssigned(evening.seating("s"), Set.of(evening.two), Assignment.NAMED, NOON))
                .when(swap("s", "t"))
                .expect(HoldMoved.class, HoldMoved.class, TableAssigned.class, TableAssigned.class);
    }

    @Test
    void aLockedPartyThatIsMovedToAnotherTimeKeepsItsTableOrStays() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", "2026-11-20T21:00", 2, evening.two))
                .when(new AssignTable(evening.seating("s"), Set.of(evening.two), true, false))
                .when(new AmendSeating(
                        evening.seating("s"), null, LocalDateTime.parse("2026-11-20T20:00"), null, null, false))
                .expectRejection(PARTY_LOCKED)
                .when(new AmendSeating(
                        evening.seating("s"), null, LocalDateTime.parse("2026-11-20T19:15"), null, null, false))
                .expect(RequestClosed.class, RequestOpened.class, HoldMoved.class, SeatingAmended.class);
    }

    @Test
    void whoHasLeftChangesPlacesWithNobody() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 2, evening.four))
                .when(new CancelSeating(evening.seating("s"), null, null))
                .when(new CancelSeating(evening.seating("t"), null, null))
                .when(swap("s", "t"))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void aPartyThatSitsMovesToATableWhoseBlockIsOver() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        new TableBlocked(evening.day(FRIDAY), block, evening.four, at(SEVEN), at(HALF_PAST), null))
                .at(at("2026-11-20T19:29"))
                .when(assign("s", evening.four))
                .expectRejection(TABLE_BLOCKED)
                .at(at(HALF_PAST))
                .when(assign("s", evening.four))
                .expect(
                        evening.moved("s", evening.four, at(HALF_PAST), at("2026-11-20T20:30"), 2, at(SEVEN)),
                        TableAssigned.class);
    }

    @Test
    void aPartyThatSitsMovesToATableWhosePartyNeverCame() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("never", "2026-11-20T17:00", 2, evening.four),
                        evening.askedAndAccepted("s", "2026-11-20T18:00", 2, evening.two),
                        evening.seated("s", "2026-11-20T18:00", evening.two))
                .at(at("2026-11-20T18:30"))
                .when(assign("s", evening.four))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(assign("s", evening.two))
                .expect(HoldMoved.class, TableAssigned.class);
    }

    @Test
    void partiesThatSitChangePlacesWhereABlockIsOver() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        evening.askedAndAccepted("t", HALF_PAST, 2, evening.four),
                        evening.seated("t", HALF_PAST, evening.four),
                        new TableBlocked(
                                evening.day(FRIDAY), block, evening.four, at("2026-11-20T19:10"), at(HALF_PAST), null))
                .at(at("2026-11-20T19:40"))
                .when(swap("s", "t"))
                .happened(TableAssigned.class);
    }

    @Test
    void aPartyThatSitsTooCloseMovesToATableOfTheSameSize() {
        var pair = evening.table("pair");
        evening.given(
                        evening.open(),
                        new TableAdded(
                                evening.restaurant, pair, new Table("22", 1, 2, null, null, Bookable.IN_HOUSE), NOON),
                        evening.askedAndAccepted("s", SEVEN, 3, evening.two),
                        evening.seated("s", SEVEN, evening.two))
                .at(at(HALF_PAST))
                .when(assign("s", pair))
                .happened(TableAssigned.class);
    }

    @Test
    void staffMayPlaceAPartyAtATableThatIsTooSmallKnowingly() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 4, evening.four))
                .when(assign("s", evening.two))
                .expectRejection(TABLE_TOO_SMALL)
                .when(new AssignTable(evening.seating("s"), Set.of(evening.two), false, true))
                .happened(TableAssigned.class);
    }

    @Test
    void aLatePartyIsSeatedAtATableThatIsInUseAgain() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        new TableBlocked(evening.day(FRIDAY), block, evening.four, at(SEVEN), at(HALF_PAST), null))
                .at(at(HALF_PAST))
                .when(new SeatGuests(evening.seating("s"), Set.of(evening.four)))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class);
    }

    @Test
    void whoSitsOrIsAcceptedElsewhereIsNotSaidToBeWhereTheyAreNot() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 2, evening.four),
                        evening.seated("t", SEVEN, evening.four))
                .at(at(SEVEN))
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.big), false))
                .expectRejection(ALREADY_ACCEPTED)
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.two), false))
                .expectNothing()
                .when(new SeatGuests(evening.seating("t"), Set.of(evening.big)))
                .expectRejection(ALREADY_SEATED)
                .when(new SeatGuests(evening.seating("t"), Set.of(evening.four)))
                .expectNothing();
    }

    @Test
    void aWalkInMayStayForAnHourWhereALongerStayIsRefusedAndSaysUntilWhen() {
        var quarterToSeven = at("2026-11-20T18:45");
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", "2026-11-20T20:00", 2, evening.two),
                        evening.askedAndAccepted("t", HALF_PAST, 4, evening.four),
                        evening.askedAndAccepted("u", SEVEN, 8, evening.big))
                .at(quarterToSeven)
                .when(walkIn(evening.two, null))
                .expectRejection(TABLE_TAKEN)
                .expectMore(Map.of("freeUntil", "2026-11-20T20:00", "tables", List.of(evening.two.toString())))
                .when(walkIn(null, null))
                .expectRejection(NO_FREE_TABLE)
                .expectMore(Map.of("freeUntil", "2026-11-20T20:00", "tables", List.of(evening.two.toString())))
                .when(walkIn(null, 60))
                .expect(TableHeld.class, TableOccupied.class, WalkInCreated.class);
    }

    @Test
    void aTableOutOfUseIsGivenToNobodyUntilItIsUsedAgain() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2))
                .when(blocking(evening.two, "2026-11-20T18:00", "2026-11-20T23:00"))
                .expect(new TableBlocked(
                        evening.day(FRIDAY), block, evening.two, at("2026-11-20T18:00"), at("2026-11-20T23:00"), null))
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.two), false))
                .expectRejection(TABLE_BLOCKED)
                .when(new UnblockTable(block))
                .expect(new TableUnblocked(evening.day(FRIDAY), block))
                .when(new AcceptSeating(evening.seating("s"), Set.of(evening.two), false))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aBlockStandsInEachBookItTouches() {
        evening.given(evening.open())
                .when(blocking(evening.two, "2026-11-20T18:00", "2026-11-22T12:00"))
                .expect(TableBlocked.class, TableBlocked.class, TableBlocked.class);
    }

    @Test
    void whoIsPromisedATableIsPlacedElsewhereBeforeItIsOutOfUse() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(blocking(evening.two, "2026-11-20T18:00", "2026-11-20T23:00"))
                .expectRejection(TABLE_TAKEN)
                .expectMore("seatings", List.of(evening.seating("s").toString()));
    }

    @Test
    void whatIsNotThereIsNeitherBlockedNorUnblocked() {
        evening.given(evening.open())
                .when(blocking(evening.table("none"), "2026-11-20T18:00", "2026-11-20T23:00"))
                .expectRejection(UNKNOWN_TABLE)
                .when(blocking(evening.two, "2026-11-19T18:00", "2026-11-19T23:00"))
                .expectRejection(IN_THE_PAST)
                .when(new UnblockTable(block))
                .expectRejection(UNKNOWN_BLOCK);
    }

    private AssignTable assign(String seating, TableId table) {
        return new AssignTable(evening.seating(seating), Set.of(table), false, false);
    }

    private CreateWalkIn walkIn(@Nullable TableId table, @Nullable Integer minutes) {
        var tables = table == null ? Set.<TableId>of() : Set.of(table);
        return new CreateWalkIn(evening.seating("w"), null, PartySize.of(2), tables, minutes);
    }

    private BlockTable blocking(TableId table, String from, String to) {
        return new BlockTable(block, table, LocalDateTime.parse(from), LocalDateTime.parse(to), null);
    }

    private SwapTables swap(String one, String other) {
        return new SwapTables(evening.seating(one), evening.seating(other));
    }
}
