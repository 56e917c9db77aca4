package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
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

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A guest would rather come at another time, or with others: the old place is kept unless the new one is got. */
class AmendingTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String EIGHT = "2026-11-20T20:00";

    private final Evening evening = new Evening();

    @Test
    void aRequestIsMovedAndWaitsAnew() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .when(byGuest(EIGHT, null))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        evening.moved("s", evening.two, at(EIGHT), at("2026-11-20T21:30"), 2, at(EIGHT)),
                        new SeatingAmended(
                                evening.seating("s"),
                                Side.GUEST,
                                evening.stay(EIGHT, 2),
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
                        evening.seating("s"),
                        evening.stay(EIGHT, 4),
                        PartySize.of(4),
                        null,
                        NOON.plus(Duration.ofMinutes(60)),
                        NOON));
    }

    @Test
    void acceptingTheChangeGivesItsPlace() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new AcceptSeating(evening.seating("s"), Set.of(), false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldMoved.class,
                        SeatingAmended.class,
                        TableAssigned.class)
                .when(new AcceptSeating(evening.seating("s"), Set.of(), false))
                .expectNothing();
    }

    @Test
    void decliningTheChangeLeavesWhatWasAccepted() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new DeclineSeating(evening.seating("s"), null))
                .expect(new AmendmentRefused(evening.seating("s"), Side.STAFF, null, NOON));
    }

    @Test
    void aChangeThatNobodyAnswersLeavesWhatWasAccepted() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new EndWaiting(evening.seating("s")))
                .expectRejection(NOT_YET_DUE)
                .later(Duration.ofHours(1))
                .when(new EndWaiting(evening.seating("s")))
                .expect(new AmendmentRefused(evening.seating("s"), Side.HOUSE, null, NOON.plus(Duration.ofHours(1))));
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
                .when(new SeatGuests(evening.seating("s"), Set.of()))
                .expect(
                        new AmendmentRefused(evening.seating("s"), Side.STAFF, null, at("2026-11-20T18:00")),
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
                .when(new MarkNoShow(evening.seating("s")))
                .expect(
                        new AmendmentRefused(evening.seating("s"), Side.STAFF, null, at(SEVEN)),
                        RequestClosed.class,
                        HoldReleased.class,
                        GuestsMarkedNoShow.class);
    }

    @Test
    void aPartyThatTheSystemGivesUpIsToldThatTheChangeIsNotMade() {
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().givingUpLateParties()),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(byGuest(EIGHT, 4))
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s")))
                .expect(
                        new AmendmentRefused(evening.seating("s"), Side.HOUSE, null, at("2026-11-20T19:15")),
                        RequestClosed.class,
                        HoldReleased.class,
                        GuestsMarkedNoShow.class);
    }

    @Test
    void whoCancelsWithdrawsTheChangeToo() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .when(new CancelSeating(evening.seating("s"), evening.guest("s"), null))
                .expect(
                        new AmendmentRefused(evening.seating("s"), Side.GUEST, null, NOON),
                        RequestClosed.class,
                        HoldReleased.class,
                        SeatingCancelled.class);
    }

    @Test
    void notesOfStaffAndOfTheGuestLeaveTheChangeThatIsAskedForOpen() {
        var seating = evening.seating("s");
        var byTheWindow = evening.words("s", "by the window");
        var byBus = evening.words("s", "we come by bus");
        var amended = accepted()
                .when(byGuest(EIGHT, 4))
                .when(staffNotes("by the window"))
                .expect(new NotesChanged(seating, Side.STAFF, null, byTheWindow, NOON))
                .when(new AmendSeating(seating, evening.guest("s"), null, null, byBus, false))
                .expect(new NotesChanged(seating, Side.GUEST, byBus, byTheWindow, NOON))
                .when(new AcceptSeating(seating, Set.of(), false))
                .happened(SeatingAmended.class);
        assertThat(amended.stay()).isEqualTo(evening.stay(EIGHT, 4));
        assertThat(amended.notes()).isEqualTo(byBus);
    }

    @Test
    void staffDoNotReplaceWhatTheGuestWrote() {
        accepted()
                .when(new AmendSeating(
                        evening.seating("s"), null, null, null, evening.words("s", "far from the bar"), false))
                .expectRejection(NOTES_OF_THE_GUEST);
    }

    @Test
    void blankNotesAreNoneAnyMore() {
        accepted()
                .when(staffNotes("by the window"))
                .when(staffNotes(" "))
                .expect(new NotesChanged(evening.seating("s"), Side.STAFF, null, null, NOON))
                .when(staffNotes(""))
                .expectNothing();
    }

    @Test
    void notesChangeNoPromise() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
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
                        evening.seating("s"),
                        evening.stay("2026-11-20T20:30", 4),
                        PartySize.of(4),
                        null,
                        NOON.plus(Duration.ofMinutes(70)),
                        NOON.plus(Duration.ofMinutes(10))))
                .when(byGuest(SEVEN, null))
                .expect(new AmendmentRequested(
                        evening.seating("s"),
                        evening.stay(SEVEN, 4),
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
                .expect(new AmendmentRefused(evening.seating("s"), Side.GUEST, null, NOON))
                .when(byGuest(EIGHT, 4))
                .when(byGuest(SEVEN, 2))
                .expect(new AmendmentRefused(evening.seating("s"), Side.GUEST, null, NOON))
                .when(new AcceptSeating(evening.seating("s"), Set.of(), false))
                .expectNothing();
    }

    @Test
    void whatStaffChangeBesideLeavesTheChangeThatIsAskedForOpen() {
        var half = "2026-11-20T19:30";
        var beside = accepted().when(byGuest(EIGHT, 4)).when(byStaff(half, false));
        assertThat(beside.happened(SeatingAmended.class).asked())
                .isEqualTo(
                        new OpenAmendment(evening.stay(EIGHT, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
        var accepted = beside.when(new AcceptSeating(evening.seating("s"), Set.of(), false));
        assertThat(accepted.happened(SeatingAmended.class).stay()).isEqualTo(evening.stay(EIGHT, 4));
        assertThat(accepted.happened(SeatingAmended.class).asked()).isNull();
    }

    @Test
    void aGuestWhoAsksForAnotherTimeIsNotMadeFewerThanTheyAre() {
        var three = accepted().when(byGuest(EIGHT, null)).when(sizeByStaff(4, false));
        assertThat(three.happened(SeatingAmended.class).asked())
                .isEqualTo(
                        new OpenAmendment(evening.stay(EIGHT, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
        var accepted = three.when(new AcceptSeating(evening.seating("s"), Set.of(), false));
        assertThat(accepted.happened(SeatingAmended.class).party()).isEqualTo(PartySize.of(4));
    }

    @Test
    void aGuestWhoAsksForAnotherPartyIsNotMovedBackInTime() {
        var half = "2026-11-20T19:30";
        var later = accepted().when(byGuest(null, 4)).when(byStaff(half, false));
        assertThat(later.happened(SeatingAmended.class).asked())
                .isEqualTo(
                        new OpenAmendment(evening.stay(half, 4), PartySize.of(4), NOON.plus(Duration.ofMinutes(60))));
    }

    @Test
    void whatStaffChangeIntoWhatIsAskedForAnswersIt() {
        var done = accepted().when(byGuest(EIGHT, null)).when(byStaff(EIGHT, false));
        assertThat(done.happened(SeatingAmended.class).asked()).isNull();
        done.when(new AcceptSeating(evening.seating("s"), Set.of(), false)).expectNothing();
    }

    @Test
    void aPartyThatIsLargerAtTheDoorIsWrittenDownAndItsTimeStays() {
        var door = at("2026-11-20T19:05");
        var four = accepted().at(door).when(sizeByStaff(4, false));
        assertThat(four.happened(SeatingAmended.class).party()).isEqualTo(PartySize.of(4));
        assertThat(four.happened(SeatingAmended.class).stay().startsAt()).isEqualTo(LocalDateTime.parse(SEVEN));
        assertThat(four.happened(TableAssigned.class).tables()).isEqualTo(Set.of(evening.four));
    }

    @Test
    void aPartyThatIsLargerAtTheDoorStaysAtItsTableForAsLongAsWasPlanned() {
        var change = evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.four),
                        evening.askedAndAccepted("next", "2026-11-20T20:30", 2, evening.four),
                        evening.askedAndAccepted("others", SEVEN, 6, evening.big))
                .at(at("2026-11-20T19:05"))
                .when(sizeByStaff(4, false));
        assertThat(change.happened(HoldMoved.class).tables()).isEqualTo(Set.of(evening.four));
        assertThat(change.happened(SeatingAmended.class).stay()).isEqualTo(evening.stay(SEVEN, 2));
    }

    @Test
    void aLatePartyThatWasMovedHoldsItsTableSinceThen() {
        var moved = at("2026-11-20T19:10");
        var block = new TableBlocked(
                evening.day(FRIDAY),
                new BlockId(evening.restaurant, "b"),
                evening.four,
                at("2026-11-20T18:00"),
                moved,
                null);
        var counted = evening.given(evening.open(), block, evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(moved)
                .when(new AssignTable(evening.seating("s"), Set.of(evening.four), false, false))
                .expect(HoldMoved.class, TableAssigned.class)
                .at(at("2026-11-20T19:15"))
                .when(sizeByStaff(3, false));
        assertThat(counted.happened(HoldMoved.class).from()).isEqualTo(moved);
    }

    @Test
    void atTheDoorStaffMayLeaveAPartyAtATableThatIsTooSmall() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("t", SEVEN, 4, evening.four),
                        evening.askedAndAccepted("u", SEVEN, 6, evening.big))
                .at(at("2026-11-20T19:05"))
                .when(sizeByStaff(3, false))
                .expectRejection(NO_FREE_TABLE)
                .when(sizeByStaff(3, true))
                .happened(SeatingAmended.class);
    }

    @Test
    void fewerThanBookedAreWrittenDownWhateverTheSlotAndTheTableHold() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 4, evening.four),
                        evening.askedAndAccepted("u", SEVEN, 6, evening.big),
                        evening.policy(new APolicy().atMostInASlot(8)))
                .at(at("2026-11-20T20:35"))
                .when(sizeByStaff(2, false))
                .happened(SeatingAmended.class);
    }

    @Test
    void aLatePartyThatIsFewerAndGetsAnotherTableComesAsPlanned() {
        var late = at("2026-11-20T19:20");
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 4, evening.four),
                        new TableBlocked(
                                evening.day(FRIDAY),
                                new BlockId(evening.restaurant, "b"),
                                evening.four,
                                late,
                                at("2026-11-20T23:00"),
                                null))
                .at(late)
                .when(sizeByStaff(2, false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        evening.moved("s", evening.two, late, at("2026-11-20T21:00"), 2, at(SEVEN)),
                        SeatingAmended.class,
                        TableAssigned.class);
    }

    @Test
    void aPartyThatSitsIsCountedAnewWhereItSits() {
        var seating = evening.seating("s");
        var table = at("2026-11-20T19:05");
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.four),
                        evening.seated("s", SEVEN, evening.four))
                .at(table)
                .when(sizeByStaff(3, false))
                .expect(
                        evening.moved("s", evening.four, at(SEVEN), at("2026-11-20T20:30"), 3, at(SEVEN)),
                        new SeatingAmended(
                                seating,
                                Side.STAFF,
                                evening.stay(SEVEN, 2),
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
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().automatic()),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two))
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
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().automatic()),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("a", "2026-11-20T20:30", 2, evening.two),
                        evening.askedAndAccepted("b", "2026-11-20T20:30", 4, evening.four),
                        evening.askedAndAccepted("c", "2026-11-20T20:30", 8, evening.big))
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
                .when(evening.request("t", "bea", SEVEN, 2));
        assertThat(evening.stay(saturday, 2).serviceDate()).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void theSameWishTwiceChangesNothing() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
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
        evening.given(
                        evening.open(),
                        evening.policy(new APolicy().cancelledUntilMinutesBefore(600)),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(byGuest(EIGHT, null))
                .expectRejection(CANCEL_CUTOFF_PASSED);
    }

    @Test
    void aGuestIsNotInTwoPlacesAtOnce() {
        var other = evening.seating("other");
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2, evening.two),
                        new RequestOpened(evening.guest("s"), other, at("2026-11-20T21:00"), at("2026-11-20T22:00")))
                .when(byGuest(EIGHT, null))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void aChangeIsNotAcceptedIntoWhatTheGuestHasAskedForSince() {
        accepted()
                .when(byGuest(EIGHT, 4))
                .given(new RequestOpened(
                        evening.guest("s"), evening.seating("other"), at("2026-11-20T21:00"), at("2026-11-20T22:00")))
                .when(new AcceptSeating(evening.seating("s"), Set.of(), false))
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void onlyWhatIsToComeIsChanged() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two))
                .at(at(SEVEN))
                .when(byStaff("2026-11-20T22:00", false))
                .expectRejection(NOT_AMENDABLE);
    }

    @Test
    void aStrangersSeatingDoesNotExist() {
        accepted()
                .when(new AmendSeating(
                        evening.seating("s"), evening.guest("eve"), LocalDateTime.parse(EIGHT), null, null, false))
                .expectRejection(UNKNOWN_SEATING);
    }

    private House accepted() {
        return evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two));
    }

    private AmendSeating staffNotes(String words) {
        var notes = evening.words("s", words);
        return new AmendSeating(evening.seating("s"), null, null, null, null, notes, false);
    }

    private AmendSeating sizeByStaff(int party, boolean override) {
        return new AmendSeating(evening.seating("s"), null, null, PartySize.of(party), null, override);
    }

    private AmendSeating byGuest(@Nullable String startsAt, @Nullable Integer party) {
        return new AmendSeating(
                evening.seating("s"),
                evening.guest("s"),
                startsAt == null ? null : LocalDateTime.parse(startsAt),
                party == null ? null : PartySize.of(party),
                null,
                false);
    }

    private AmendSeating byStaff(String startsAt, boolean override) {
        return new AmendSeating(evening.seating("s"), null, LocalDateTime.parse(startsAt), null, null, override);
    }
}
