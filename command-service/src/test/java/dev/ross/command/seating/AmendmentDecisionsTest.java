package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.NOTES_OF_THE_GUEST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A guest asks for another time or party size: the old table is kept unless the new one is available. */
class AmendmentDecisionsTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String EIGHT = "2026-11-20T20:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aRequestIsMovedAndWaitsAnew() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(byGuest(EIGHT, null))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        restaurant.moved("s", restaurant.two, at(EIGHT), at("2026-11-20T21:30"), 2, at(EIGHT)),
                        new SeatingAmended(
                                restaurant.seating("s"),
                                ActingSide.GUEST,
                                restaurant.stay(EIGHT, 2),
                                PartySize.of(2),
                                null,
                                NOON.plus(Duration.ofMinutes(60)),
                                null,
                                null,
                                NOON));
    }

    @Test
    void whatStaffAcceptedStandsUntilTheyHaveAnsweredTheChangeToo() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .expect(new AmendmentRequested(
                        restaurant.seating("s"),
                        restaurant.stay(EIGHT, 4),
                        PartySize.of(4),
                        null,
                        NOON.plus(Duration.ofMinutes(60)),
                        NOON));
    }

    @Test
    void acceptingTheChangeGivesItsPlace() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldMoved.class,
                        SeatingAmended.class,
                        TableAssigned.class)
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .expectNothing();
    }

    @Test
    void decliningTheChangeLeavesWhatWasAccepted() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new DeclineSeating(restaurant.seating("s"), null))
                .expect(new AmendmentRefused(restaurant.seating("s"), ActingSide.STAFF, null, NOON));
    }

    @Test
    void aChangeThatNobodyAnswersLeavesWhatWasAccepted() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .later(Duration.ofHours(1))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(new AmendmentRefused(
                        restaurant.seating("s"), ActingSide.SYSTEM, null, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void aChangeIsToBeAnsweredBeforeTheSeatingItChangesBegins() {
        var asked = accepted().at(at("2026-11-20T18:30")).when(byGuest(EIGHT, 4));
        assertThat(asked.happened(AmendmentRequested.class).answerBy()).isEqualTo(at(SEVEN));
    }

    @Test
    void whoIsSeatedIsToldThatTheChangeIsNotMade() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .at(at("2026-11-20T18:00"))
                .when(new SeatGuests(restaurant.seating("s"), Set.of()))
                .expect(
                        new AmendmentRefused(restaurant.seating("s"), ActingSide.STAFF, null, at("2026-11-20T18:00")),
                        RequestClosed.class,
                        HoldMoved.class,
                        TableOccupied.class,
                        GuestsSeated.class);
    }

    @Test
    void whoIsMarkedAsANoShowIsToldThatTheChangeIsNotMade() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .at(at(SEVEN))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expect(
                        new AmendmentRefused(restaurant.seating("s"), ActingSide.STAFF, null, at(SEVEN)),
                        RequestClosed.class,
                        HoldReleased.class,
                        GuestsMarkedNoShow.class);
    }

    @Test
    void aPartyThatTheSystemGivesUpIsToldThatTheChangeIsNotMade() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().givingUpLateParties()),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(byGuest(EIGHT, 4))
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(
                        new AmendmentRefused(restaurant.seating("s"), ActingSide.SYSTEM, null, at("2026-11-20T19:15")),
                        RequestClosed.class,
                        HoldReleased.class,
                        GuestsMarkedNoShow.class);
    }

    @Test
    void whoCancelsWithdrawsTheChangeToo() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new CancelSeating(restaurant.seating("s"), Requester.guest(restaurant.guest("s")), null))
                .expect(
                        new AmendmentRefused(restaurant.seating("s"), ActingSide.GUEST, null, NOON),
                        RequestClosed.class,
                        HoldReleased.class,
                        SeatingCancelled.class);
    }

    @Test
    void notesOfStaffAndOfTheGuestLeaveTheChangeThatIsAskedForOpen() {
        var seating = restaurant.seating("s");
        var byTheWindow = restaurant.words("s", "by the window");
        var byBus = restaurant.words("s", "we come by bus");
        var amended = accepted()
                .when(byGuest(EIGHT, 4))
                .when(staffNotes("by the window"))
                .expect(new NotesChanged(seating, ActingSide.STAFF, null, byTheWindow, NOON))
                .when(new AmendSeating(seating, Requester.guest(restaurant.guest("s")), null, null, byBus, null, false))
                .expect(new NotesChanged(seating, ActingSide.GUEST, byBus, byTheWindow, NOON))
                .when(new AcceptSeating(seating, Set.of(), false))
                .happened(SeatingAmended.class);
        assertThat(amended.stay()).isEqualTo(restaurant.stay(EIGHT, 4));
        assertThat(amended.notes()).isEqualTo(byBus);
    }

    @Test
    void staffDoNotReplaceWhatTheGuestWrote() {
        accepted()
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.staff(),
                        null,
                        null,
                        restaurant.words("s", "far from the bar"),
                        null,
                        false))
                .expectRejection(NOTES_OF_THE_GUEST);
    }

    @Test
    void blankNotesAreNoneAnyMore() {
        accepted()
                .when(staffNotes("by the window"))
                .when(staffNotes(" "))
                .expect(new NotesChanged(restaurant.seating("s"), ActingSide.STAFF, null, null, NOON))
                .when(staffNotes(""))
                .expectNothing();
    }

    @Test
    void notesChangeNoPromise() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .later(Duration.ofMinutes(10))
                .when(staffNotes("by the window"))
                .expect(NotesChanged.class);
    }

    @Test
    void whatIsSaidLaterIsAddedToTheChangeThatIsAskedFor() {
        accepted()
                .when(byGuest("2026-11-20T20:30", 3))
                .later(Duration.ofMinutes(10))
                .when(byGuest(null, 4))
                .expect(new AmendmentRequested(
                        restaurant.seating("s"),
                        restaurant.stay("2026-11-20T20:30", 4),
                        PartySize.of(4),
                        null,
                        NOON.plus(Duration.ofMinutes(70)),
                        NOON.plus(Duration.ofMinutes(10))))
                .when(byGuest(SEVEN, null))
                .expect(new AmendmentRequested(
                        restaurant.seating("s"),
                        restaurant.stay(SEVEN, 4),
                        PartySize.of(4),
                        null,
                        NOON.plus(Duration.ofMinutes(70)),
                        NOON.plus(Duration.ofMinutes(10))));
    }

    @Test
    void theSameChangeTwiceIsOne() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .later(Duration.ofMinutes(10))
                .when(byGuest(EIGHT, 4))
                .expectNothing()
                .when(byGuest(EIGHT, null))
                .expectNothing();
    }

    @Test
    void askingForWhatStandsWithdrawsTheChange() {
        accepted()
                .when(byGuest(SEVEN, 2))
                .expectNothing()
                .when(byGuest(EIGHT, 2))
                .when(byGuest(SEVEN, null))
                .expect(new AmendmentRefused(restaurant.seating("s"), ActingSide.GUEST, null, NOON))
                .when(byGuest(EIGHT, 4))
                .when(byGuest(SEVEN, 2))
                .expect(new AmendmentRefused(restaurant.seating("s"), ActingSide.GUEST, null, NOON))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .expectNothing();
    }

    @Test
    void whatStaffChangeBesideLeavesTheChangeThatIsAskedForOpen() {
        var half = "2026-11-20T19:30";
        var beside = accepted().when(byGuest(EIGHT, 4)).when(byStaff(half, false));
        assertThat(beside.happened(SeatingAmended.class).asked())
                .isEqualTo(new OpenAmendment(
                        restaurant.stay(EIGHT, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
        var accepted = beside.when(new AcceptSeating(restaurant.seating("s"), Set.of(), false));
        assertThat(accepted.happened(SeatingAmended.class).stay()).isEqualTo(restaurant.stay(EIGHT, 4));
        assertThat(accepted.happened(SeatingAmended.class).asked()).isNull();
    }

    @Test
    void aGuestWhoAsksForAnotherTimeIsNotMadeFewerThanTheyAre() {
        var three = accepted().when(byGuest(EIGHT, null)).when(sizeByStaff(4, false));
        assertThat(three.happened(SeatingAmended.class).asked())
                .isEqualTo(new OpenAmendment(
                        restaurant.stay(EIGHT, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
        var accepted = three.when(new AcceptSeating(restaurant.seating("s"), Set.of(), false));
        assertThat(accepted.happened(SeatingAmended.class).party()).isEqualTo(PartySize.of(4));
    }

    @Test
    void aGuestWhoAsksForAnotherPartyIsNotMovedBackInTime() {
        var half = "2026-11-20T19:30";
        var later = accepted().when(byGuest(null, 4)).when(byStaff(half, false));
        assertThat(later.happened(SeatingAmended.class).asked())
                .isEqualTo(new OpenAmendment(
                        restaurant.stay(half, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
    }

    @Test
    void whatStaffChangeIntoWhatIsAskedForAnswersIt() {
        var done = accepted().when(byGuest(EIGHT, null)).when(byStaff(EIGHT, false));
        assertThat(done.happened(SeatingAmended.class).asked()).isNull();
        done.when(new AcceptSeating(restaurant.seating("s"), Set.of(), false)).expectNothing();
    }

    @Test
    void aPartyThatIsLargerAtTheDoorIsWrittenDownAndItsTimeStays() {
        var arrival = at("2026-11-20T19:05");
        var four = accepted().at(arrival).when(sizeByStaff(4, false));
        assertThat(four.happened(SeatingAmended.class).party()).isEqualTo(PartySize.of(4));
        assertThat(four.happened(SeatingAmended.class).stay().startsAt()).isEqualTo(LocalDateTime.parse(SEVEN));
        assertThat(four.happened(TableAssigned.class).tables()).isEqualTo(Set.of(restaurant.four));
    }

    @Test
    void aPartyThatIsLargerAtTheDoorStaysAtItsTableForAsLongAsWasPlanned() {
        var change = restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.four),
                        restaurant.askedAndAccepted("next", "2026-11-20T20:30", 2, restaurant.four),
                        restaurant.askedAndAccepted("others", SEVEN, 6, restaurant.big))
                .at(at("2026-11-20T19:05"))
                .when(sizeByStaff(4, false));
        assertThat(change.happened(HoldMoved.class).tables()).isEqualTo(Set.of(restaurant.four));
        assertThat(change.happened(SeatingAmended.class).stay()).isEqualTo(restaurant.stay(SEVEN, 2));
    }

    @Test
    void aLatePartyThatWasMovedHoldsItsTableSinceThen() {
        var moved = at("2026-11-20T19:10");
        var block = new TableBlocked(
                restaurant.day(FRIDAY),
                new BlockId(restaurant.id, "b"),
                restaurant.four,
                at("2026-11-20T18:00"),
                moved,
                null);
        var counted = restaurant
                .given(restaurant.open(), block, restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(moved)
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .at(at("2026-11-20T19:15"))
                .when(sizeByStaff(3, false));
        assertThat(counted.happened(HoldMoved.class).from()).isEqualTo(moved);
    }

    @Test
    void atTheDoorStaffMayLeaveAPartyAtATableThatIsTooSmall() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("t", SEVEN, 4, restaurant.four),
                        restaurant.askedAndAccepted("u", SEVEN, 6, restaurant.big))
                .at(at("2026-11-20T19:05"))
                .when(sizeByStaff(3, false))
                .expectRejection(NO_FREE_TABLE)
                .when(sizeByStaff(3, true))
                .happened(SeatingAmended.class);
    }

    @Test
    void fewerThanBookedAreWrittenDownWhateverTheSlotAndTheTableHold() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 4, restaurant.four),
                        restaurant.askedAndAccepted("u", SEVEN, 6, restaurant.big),
                        restaurant.policy(new PolicyFixture().atMostInASlot(8)))
                .at(at("2026-11-20T20:35"))
                .when(sizeByStaff(2, false))
                .happened(SeatingAmended.class);
    }

    @Test
    void aLatePartyThatIsFewerAndGetsAnotherTableComesAsPlanned() {
        var late = at("2026-11-20T19:20");
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 4, restaurant.four),
                        new TableBlocked(
                                restaurant.day(FRIDAY),
                                new BlockId(restaurant.id, "b"),
                                restaurant.four,
                                late,
                                at("2026-11-20T23:00"),
                                null))
                .at(late)
                .when(sizeByStaff(2, false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        restaurant.moved("s", restaurant.two, late, at("2026-11-20T21:00"), 2, at(SEVEN)),
                        SeatingAmended.class,
                        TableAssigned.class);
    }

    @Test
    void aPartyThatSitsIsCountedAnewWhereItSits() {
        var seating = restaurant.seating("s");
        var table = at("2026-11-20T19:05");
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.four),
                        restaurant.seated("s", SEVEN, restaurant.four))
                .at(table)
                .when(sizeByStaff(3, false))
                .expect(
                        restaurant.moved("s", restaurant.four, at(SEVEN), at("2026-11-20T20:30"), 3, at(SEVEN)),
                        new SeatingAmended(
                                seating,
                                ActingSide.STAFF,
                                restaurant.stay(SEVEN, 2),
                                PartySize.of(3),
                                null,
                                null,
                                null,
                                null,
                                table))
                .when(sizeByStaff(5, false))
                .expectRejection(TABLE_TOO_SMALL)
                .when(sizeByStaff(6, true))
                .expect(HoldMoved.class, SeatingAmended.class)
                .when(sizeByStaff(5, false))
                .expect(HoldMoved.class, SeatingAmended.class);
    }

    @Test
    void whereATableIsEnoughTheChangeIsMadeAtOnce() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().automatic()),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(byGuest(EIGHT, 4))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldMoved.class,
                        SeatingAmended.class,
                        TableAssigned.class);
    }

    @Test
    void theOldPlaceIsKeptWhereTheNewOneIsNotToBeHad() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().automatic()),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("a", "2026-11-20T20:30", 2, restaurant.two),
                        restaurant.askedAndAccepted("b", "2026-11-20T20:30", 4, restaurant.four),
                        restaurant.askedAndAccepted("c", "2026-11-20T20:30", 8, restaurant.big))
                .when(byGuest("2026-11-20T21:00", null))
                .expectRejection(NO_FREE_TABLE);
    }

    @Test
    void staffChangeIntoAnotherNightAndTheOldPlaceIsFree() {
        var saturday = "2026-11-21T19:00";
        accepted()
                .when(byStaff(saturday, false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldReleased.class,
                        TableHeld.class,
                        SeatingAmended.class)
                .when(restaurant.request("t", "bea", SEVEN, 2));
        assertThat(restaurant.stay(saturday, 2).serviceDate()).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void theSameWishTwiceChangesNothing() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .when(byGuest(SEVEN, 2))
                .expectNothing();
    }

    @Test
    void theRulesAreThoseOfAsking() {
        accepted()
                .when(byGuest("2026-11-20T15:00", null))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(byStaff("2026-11-20T15:00", false))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(byStaff("2026-11-20T15:00", true))
                .happened(SeatingAmended.class);
    }

    @Test
    void whoMayNoLongerCancelMayNoLongerChange() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().cancelledUntilMinutesBefore(600)),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(byGuest(EIGHT, null))
                .expectRejection(CANCEL_CUTOFF_PASSED);
    }

    @Test
    void aGuestIsNotInTwoPlacesAtOnce() {
        var other = restaurant.seating("other");
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2, restaurant.two),
                        new RequestOpened(restaurant.guest("s"), other, at("2026-11-20T21:00"), at("2026-11-20T22:00")))
                .when(byGuest(EIGHT, null))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void aChangeIsNotAcceptedIntoWhatTheGuestHasAskedForSince() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .given(new RequestOpened(
                        restaurant.guest("s"),
                        restaurant.seating("other"),
                        at("2026-11-20T21:00"),
                        at("2026-11-20T22:00")))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void onlyWhatIsToComeIsChanged() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .at(at(SEVEN))
                .when(byStaff("2026-11-20T22:00", false))
                .expectRejection(NOT_AMENDABLE);
    }

    @Test
    void aStrangersSeatingDoesNotExist() {
        accepted()
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.guest(restaurant.guest("eve")),
                        LocalDateTime.parse(EIGHT),
                        null,
                        null,
                        null,
                        false))
                .expectRejection(UNKNOWN_SEATING);
    }

    private CommandFixture accepted() {
        return restaurant.given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two));
    }

    private AmendSeating staffNotes(String words) {
        var notes = restaurant.words("s", words);
        return new AmendSeating(restaurant.seating("s"), Requester.staff(), null, null, null, notes, false);
    }

    private AmendSeating sizeByStaff(int party, boolean override) {
        return new AmendSeating(
                restaurant.seating("s"), Requester.staff(), null, PartySize.of(party), null, null, override);
    }

    private AmendSeating byGuest(@Nullable String startsAt, @Nullable Integer party) {
        return new AmendSeating(
                restaurant.seating("s"),
                Requester.guest(restaurant.guest("s")),
                startsAt == null ? null : LocalDateTime.parse(startsAt),
                party == null ? null : PartySize.of(party),
                null,
                null,
                false);
    }

    private AmendSeating byStaff(String startsAt, boolean override) {
        return new AmendSeating(
                restaurant.seating("s"), Requester.staff(), LocalDateTime.parse(startsAt), null, null, null, override);
    }
}
