package dev.ross.command.seating;

import static dev.ross.command.seating.SeatingDecision.earlier;
import static dev.ross.command.seating.SeatingDecision.later;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CLOSED;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.restaurant.BookingPolicy.OnLate;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Decides about a party at its tables: assignment, arrival or no-show, seating, longer stays, and leaving. */
record TableServiceDecisions(SeatingDecision decision) {
    private static final Duration EXTENDED_AT_MOST = Duration.ofHours(2);

    /** A seated party moves at once: nobody may be seated at the new tables. */
    void assign(AssignTable assign) {
        var seating = decision.seating();
        requireActive(seating);
        require(!assign.tables().isEmpty(), NO_TABLE_ASSIGNED);
        var tables = decision.named(assign.tables(), seating.party(), assign.override());
        var how = assign.lock() ? TableAssignment.LOCKED : TableAssignment.NAMED;
        if (tables.equals(seating.tables()) && tables.equals(decision.book().tablesOf(seating.id()))) {
            decision.assign(tables, how);
            return;
        }
        var from =
                decision.book().beginningOf(seating.id()).orElse(seating.stay().from());
        var to = later(
                decision.book().endOf(seating.id()).orElse(seating.stay().to()),
                seating.stay().to());
        decision.requireFree(tables, from, to);
        if (seating.is(SEATED)) decision.book().requireVacant(tables, seating.id());
        decision.requireFree(tables, from, mayStayUntil(decision, to));
        var isNewInTheSlot = decision.book().tablesOf(seating.id()).isEmpty();
        if (isNewInTheSlot && !assign.override()) decision.requireRoomInTheSlot(seating.stay(), seating.party());
        decision.hold(tables, decision.holdsFrom(tables, from), to, seating.stay(), seating.party());
        decision.assign(tables, how);
    }

    /**
     * Swaps the tables of two parties: each must have enough seats at the other's, and these must be free otherwise for
     * its time.
     */
    static void swap(SeatingDecision one, SeatingDecision other) {
        var book = one.book();
        var tablesOfOne = book.tablesOf(one.id());
        var tablesOfOther = book.tablesOf(other.id());
        requireActive(one.seating());
        requireActive(other.seating());
        if (one.id().equals(other.id())) return;
        require(!tablesOfOne.isEmpty() && !tablesOfOther.isEmpty(), NO_TABLE_ASSIGNED);
        if (tablesOfOne.equals(tablesOfOther)) return;
        requireMayMoveTo(one, other, tablesOfOther);
        requireMayMoveTo(other, one, tablesOfOne);
        book.swap(one.id(), other.id(), one.now());
        one.publish(new TableAssigned(one.id(), tablesOfOther, TableAssignment.SWAPPED, one.now()));
        other.publish(new TableAssigned(other.id(), tablesOfOne, TableAssignment.SWAPPED, one.now()));
    }

    private static void requireMayMoveTo(SeatingDecision party, SeatingDecision leaving, Set<TableId> to) {
        require(!party.seating().isLocked(), PARTY_LOCKED);
        var book = party.book();
        party.named(to, party.seating().party(), false);
        var from = book.beginningOf(party.id()).orElseThrow();
        var planned = book.endOf(party.id()).orElseThrow();
        party.requireFree(to, from, planned, leaving.id());
        if (party.seating().is(SEATED)) book.requireVacant(to, party.id(), leaving.id());
        party.requireFree(to, from, mayStayUntil(party, planned), leaving.id());
    }

    /** Until when a party may stay at the tables it moves to; if it stays longer than planned, for one slot. */
    private static Instant mayStayUntil(SeatingDecision party, Instant planned) {
        if (party.now().isBefore(planned)) return planned;
        require(party.seating().is(SEATED), IN_THE_PAST);
        return party.now().plus(Duration.ofMinutes(party.rules().policy().slotMinutes()));
    }

    private static void requireActive(Seating seating) {
        require(seating.is(PENDING) || seating.is(ACCEPTED) || seating.is(SEATED), NOT_ACCEPTED);
    }

    void seat(Set<TableId> named) {
        var seating = decision.seating();
        var stay = seating.stay();
        if (seating.is(SEATED)) {
            require(RequestDecisions.isThere(named, seating), ALREADY_SEATED);
            return;
        }
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(SeatingTimes.mayBeSeatedFrom(stay), decision.now(), NOT_YET_DUE);
        require(decision.now().isBefore(stay.to()), IN_THE_PAST); // a party that comes after its stay is a walk-in
        var tables = decision.tablesToSeatAt(named);
        var from = decision.holdsFrom(tables, earlier(decision.now(), stay.from()));
        decision.book().requireVacant(tables, seating.id());
        decision.requireFree(tables, from, stay.to());
        decision.refuseOpenAmendment(ActingSide.STAFF);
        decision.guest().close(seating.id());
        decision.hold(tables, from);
        decision.book().occupy(seating.id(), decision.now());
        decision.publish(new GuestsSeated(seating.id(), tables, decision.now()));
    }

    void markNoShow() {
        var seating = decision.seating();
        if (seating.is(NO_SHOW)) return;
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(seating.stay().from(), decision.now(), NOT_YET_DUE);
        miss(ActingSide.STAFF);
    }

    private void miss(ActingSide by) {
        decision.refuseOpenAmendment(by);
        decision.letGo();
        decision.publish(new GuestsMarkedNoShow(decision.id(), decision.now()));
    }

    /**
     * Records that a party is late. Staff decide whether it is a no-show, unless the restaurant's policy does; a
     * decision that staff have undone is only for them to make again.
     */
    void noteLateness(NoteLateness note) {
        var seating = decision.seating();
        if (!seating.is(ACCEPTED) || seating.isKnownToBeLate()) return;
        if (decision.hasALaterDeadline(note.sentFor(), seating.lateAt())) return;
        var policy = decision.rules().policy();
        requireDue(SeatingTimes.lateAt(seating.stay(), seating.since(), policy), decision.now(), NOT_YET_DUE);
        if (policy.onLate() == OnLate.NO_SHOW && !seating.wasTakenBack()) miss(ActingSide.SYSTEM);
        else decision.publish(new PartyRanLate(seating.id(), decision.now()));
    }

    /** Ends a seating for which neither arrival nor no-show was recorded: its hold is released. */
    void lapse(LapseSeating lapse) {
        var seating = decision.seating();
        if (!seating.is(ACCEPTED)) return;
        var due = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (decision.hasALaterDeadline(lapse.sentFor(), due)) return;
        requireDue(due, decision.now(), NOT_YET_DUE);
        decision.refuseOpenAmendment(ActingSide.SYSTEM);
        decision.letGo();
        decision.publish(new SeatingLapsed(seating.id(), decision.now()));
    }

    /**
     * Extends the hold of a seated party, even if its tables are promised to others; staff see which seatings that
     * endangers. A party that is not closed for a day counts as gone.
     */
    void extend(ExtendHold extend) {
        var seating = decision.seating();
        if (!seating.is(SEATED)) return;
        var end = decision.book().endOf(seating.id()).orElse(seating.stay().to());
        if (decision.hasALaterDeadline(extend.sentFor(), end)) return;
        requireDue(end, decision.now(), NOT_YET_DUE);
        var closes = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (!decision.now().isBefore(closes)) {
            close(ActingSide.SYSTEM);
            return;
        }
        var to = earlier(decision.now().plus(howMuchLonger(seating.stay())), closes);
        var from =
                decision.book().beginningOf(seating.id()).orElse(seating.stay().from());
        var dates = DayBookRepository.datesOf(
                seating.stay().serviceDate(), from, to, decision.rules().bookZone());
        decision.book().extend(seating.id(), dates, to, decision.now());
    }

    /** One slot at first, and longer the longer they stay: a party that is never closed must not fill the book. */
    private Duration howMuchLonger(Stay stay) {
        var slot = Duration.ofMinutes(decision.rules().policy().slotMinutes());
        var half = Duration.between(stay.to(), decision.now()).dividedBy(2);
        if (half.compareTo(slot) < 0) return slot;
        return half.compareTo(EXTENDED_AT_MOST) < 0 ? half : EXTENDED_AT_MOST;
    }

    void close() {
        var seating = decision.seating();
        if (seating.is(CLOSED)) return;
        seating.require(SEATED, NOT_SEATED);
        close(ActingSide.STAFF);
    }

    private void close(ActingSide by) {
        decision.book().release(decision.id());
        decision.publish(new SeatingClosed(decision.id(), by, decision.now()));
    }
}
