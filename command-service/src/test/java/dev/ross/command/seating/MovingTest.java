package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
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

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Staff move parties to other tables, and block tables. */
class MovingTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String HALF_PAST = "2026-11-20T19:30";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final BlockId block = new BlockId(restaurant.id, "b");

    @Test
    void twoPartiesChangePlaces() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", "2026-11-20T20:00", 2, restaurant.four))
                .when(swap("s", "t"))
                .expect(
                        HoldMoved.class,
                        HoldMoved.class,
                        new TableAssigned(
                                restaurant.seating("s"), Set.of(restaurant.four), TableAssignment.SWAPPED, NOON),
                        new TableAssigned(
                                restaurant.seating("t"), Set.of(restaurant.two), TableAssignment.SWAPPED, NOON));
    }

    @Test
    void nobodySwapsOntoATableThatIsTooSmall() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 4, restaurant.four))
                .when(swap("s", "t"))
                .expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void nobodySwapsIntoAThirdPartysTime() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", "2026-11-20T17:00", 2, restaurant.four),
                        restaurant.askedAndAccepted("u", SEVEN, 4, restaurant.four))
                .when(swap("s", "t"))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoHasNoTableHasNothingToSwap() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.asked("t", SEVEN, 2))
                .when(swap("s", "t"))
                .expectRejection(NO_TABLE_ASSIGNED)
                .when(swap("t", "s"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void nobodyIsMovedWhoseTimeIsOver() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 2, restaurant.four))
                .at(at("2026-11-20T20:30"))
                .when(assign("s", restaurant.big))
                .expectRejection(IN_THE_PAST)
                .when(swap("s", "t"))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void aPartyThatSitsLongerThanPlannedMovesToATableThatIsFreeNow() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        restaurant.askedAndAccepted("late", "2026-11-20T20:00", 2, restaurant.four))
                .at(at("2026-11-20T20:31"))
                .when(assign("s", restaurant.four))
                .expectRejection(TABLE_TAKEN)
                .when(assign("s", restaurant.big))
                .happened(HoldMoved.class);
    }

    @Test
    void twoWithoutTablesHaveNothingToSwap() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2), restaurant.asked("t", SEVEN, 2))
                .when(swap("s", "t"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void nobodySwapsWithAnotherRestaurantsParty() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new SwapTables(restaurant.seating("s"), new StockholmRestaurant().seating("s")))
                .expectRejection(NOT_THE_SAME_RESTAURANT);
    }

    @Test
    void aPartyIsLockedToItsTable() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), true, false))
                .expect(new TableAssigned(
                        restaurant.seating("s"), Set.of(restaurant.two), TableAssignment.LOCKED, NOON));
    }

    @Test
    void aLockedPartyChangesPlacesWithNobody() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", "2026-11-20T20:00", 2, restaurant.four))
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), true, false))
                .when(swap("s", "t"))
                .expectRejection(PARTY_LOCKED)
                .when(swap("t", "s"))
                .expectRejection(PARTY_LOCKED)
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), false, false))
                .expect(new TableAssigned(restaurant.seating("s"), Set.of(restaurant.two), TableAssignment.NAMED, NOON))
                .when(swap("s", "t"))
                .expect(HoldMoved.class, HoldMoved.class, TableAssigned.class, TableAssigned.class);
    }

    @Test
    void aLockedPartyThatIsMovedToAnotherTimeKeepsItsTableOrStays() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", "2026-11-20T21:00", 2, restaurant.two))
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), true, false))
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.staff(),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        null,
                        null,
                        null,
                        false))
                .expectRejection(PARTY_LOCKED)
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.staff(),
                        LocalDateTime.parse("2026-11-20T19:15"),
                        null,
                        null,
                        null,
                        false))
                .expect(RequestClosed.class, RequestOpened.class, HoldMoved.class, SeatingAmended.class);
    }

    @Test
    void whoHasLeftChangesPlacesWithNobody() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 2, restaurant.four))
                .when(new CancelSeating(restaurant.seating("s"), Requester.staff(), null))
                .when(new CancelSeating(restaurant.seating("t"), Requester.staff(), null))
                .when(swap("s", "t"))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void aPartyThatSitsMovesToATableWhoseBlockIsOver() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        new TableBlocked(
                                restaurant.day(FRIDAY), block, restaurant.four, at(SEVEN), at(HALF_PAST), null))
                .at(at("2026-11-20T19:29"))
                .when(assign("s", restaurant.four))
                .expectRejection(TABLE_BLOCKED)
                .at(at(HALF_PAST))
                .when(assign("s", restaurant.four))
                .expect(
                        restaurant.moved("s", restaurant.four, at(HALF_PAST), at("2026-11-20T20:30"), 2, at(SEVEN)),
                        TableAssigned.class);
    }

    @Test
    void aPartyThatSitsMovesToATableWhosePartyNeverCame() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("never", "2026-11-20T17:00", 2, restaurant.four),
                        restaurant.askedAndAccepted("s", "2026-11-20T18:00", 2, restaurant.two),
                        restaurant.seated("s", "2026-11-20T18:00", restaurant.two))
                .at(at("2026-11-20T18:30"))
                .when(assign("s", restaurant.four))
                .expect(HoldMoved.class, TableAssigned.class)
                .when(assign("s", restaurant.two))
                .expect(HoldMoved.class, TableAssigned.class);
    }

    @Test
    void partiesThatSitChangePlacesWhereABlockIsOver() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        restaurant.askedAndAccepted("t", HALF_PAST, 2, restaurant.four),
                        restaurant.seated("t", HALF_PAST, restaurant.four),
                        new TableBlocked(
                                restaurant.day(FRIDAY),
                                block,
                                restaurant.four,
                                at("2026-11-20T19:10"),
                                at(HALF_PAST),
                                null))
                .at(at("2026-11-20T19:40"))
                .when(swap("s", "t"))
                .happened(TableAssigned.class);
    }

    @Test
    void aPartyThatSitsTooCloseMovesToATableOfTheSameSize() {
        var pair = restaurant.table("pair");
        restaurant
                .given(
                        restaurant.open(),
                        new TableAdded(
                                restaurant.id, pair, new DiningTable("22", 1, 2, null, null, Bookable.IN_HOUSE), NOON),
                        restaurant.askedAndAccepted("s", SEVEN, 3, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .at(at(HALF_PAST))
                .when(assign("s", pair))
                .happened(TableAssigned.class);
    }

    @Test
    void staffMayPlaceAPartyAtATableThatIsTooSmallKnowingly() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 4, restaurant.four))
                .when(assign("s", restaurant.two))
                .expectRejection(TABLE_TOO_SMALL)
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.two), false, true))
                .happened(TableAssigned.class);
    }

    @Test
    void aLatePartyIsSeatedAtATableThatIsInUseAgain() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        new TableBlocked(
                                restaurant.day(FRIDAY), block, restaurant.four, at(SEVEN), at(HALF_PAST), null))
                .at(at(HALF_PAST))
                .when(new SeatGuests(restaurant.seating("s"), Set.of(restaurant.four)))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class);
    }

    @Test
    void whoSitsOrIsAcceptedElsewhereIsNotSaidToBeWhereTheyAreNot() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 2, restaurant.four),
                        restaurant.seated("t", SEVEN, restaurant.four))
                .at(at(SEVEN))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.big), false))
                .expectRejection(ALREADY_ACCEPTED)
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.two), false))
                .expectNothing()
                .when(new SeatGuests(restaurant.seating("t"), Set.of(restaurant.big)))
                .expectRejection(ALREADY_SEATED)
                .when(new SeatGuests(restaurant.seating("t"), Set.of(restaurant.four)))
                .expectNothing();
    }

    @Test
    void aWalkInMayStayForAnHourWhereALongerStayIsRefusedAndSaysUntilWhen() {
        var quarterToSeven = at("2026-11-20T18:45");
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T20:00", 2, restaurant.two),
                        restaurant.askedAndAccepted("t", HALF_PAST, 4, restaurant.four),
                        restaurant.askedAndAccepted("u", SEVEN, 8, restaurant.big))
                .at(quarterToSeven)
                .when(walkIn(restaurant.two, null))
                .expectRejection(TABLE_TAKEN)
                .expectMore(Map.of("freeUntil", "2026-11-20T20:00", "tables", List.of(restaurant.two.toString())))
                .when(walkIn(null, null))
                .expectRejection(NO_FREE_TABLE)
                .expectMore(Map.of("freeUntil", "2026-11-20T20:00", "tables", List.of(restaurant.two.toString())))
                .when(walkIn(null, 60))
                .expect(TableHeld.class, TableOccupied.class, WalkInCreated.class);
    }

    @Test
    void aTableOutOfUseIsGivenToNobodyUntilItIsUsedAgain() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2))
                .when(blocking(restaurant.two, "2026-11-20T18:00", "2026-11-20T23:00"))
                .expect(new TableBlocked(
                        restaurant.day(FRIDAY),
                        block,
                        restaurant.two,
                        at("2026-11-20T18:00"),
                        at("2026-11-20T23:00"),
                        null))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_BLOCKED)
                .when(new UnblockTable(block))
                .expect(new TableUnblocked(restaurant.day(FRIDAY), block))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.two), false))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aBlockStandsInEachBookItTouches() {
        restaurant
                .given(restaurant.open())
                .when(blocking(restaurant.two, "2026-11-20T18:00", "2026-11-22T12:00"))
                .expect(TableBlocked.class, TableBlocked.class, TableBlocked.class);
    }

    @Test
    void whoIsPromisedATableIsPlacedElsewhereBeforeItIsOutOfUse() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(blocking(restaurant.two, "2026-11-20T18:00", "2026-11-20T23:00"))
                .expectRejection(TABLE_TAKEN)
                .expectMore("seatings", List.of(restaurant.seating("s").toString()));
    }

    @Test
    void whatIsNotThereIsNeitherBlockedNorUnblocked() {
        restaurant
                .given(restaurant.open())
                .when(blocking(restaurant.table("none"), "2026-11-20T18:00", "2026-11-20T23:00"))
                .expectRejection(UNKNOWN_TABLE)
                .when(blocking(restaurant.two, "2026-11-19T18:00", "2026-11-19T23:00"))
                .expectRejection(IN_THE_PAST)
                .when(new UnblockTable(block))
                .expectRejection(UNKNOWN_BLOCK);
    }

    private AssignTable assign(String seating, TableId table) {
        return new AssignTable(restaurant.seating(seating), Set.of(table), false, false);
    }

    private CreateWalkIn walkIn(@Nullable TableId table, @Nullable Integer minutes) {
        var tables = table == null ? Set.<TableId>of() : Set.of(table);
        return new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(2), tables, minutes);
    }

    private BlockTable blocking(TableId table, String from, String to) {
        return new BlockTable(block, table, LocalDateTime.parse(from), LocalDateTime.parse(to), null);
    }

    private SwapTables swap(String one, String other) {
        return new SwapTables(restaurant.seating(one), restaurant.seating(other));
    }
}
