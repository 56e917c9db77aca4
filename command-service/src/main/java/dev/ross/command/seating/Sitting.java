package dev.ross.command.seating;

import static dev.ross.command.seating.Visit.earlier;
import static dev.ross.command.seating.Visit.later;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.Refused.requireDue;
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

import dev.ross.command.serviceday.Books;
import dev.ross.contracts.restaurant.BookingPolicy.OnLate;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
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
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The party and its tables: it is given them, comes or does not, sits, perhaps longer than planned, and leaves. */
record Sitting(Visit visit) {
    private static final Duration EXTENDED_AT_MOST = Duration.ofHours(2);

    /** A seated party moves at once: nobody may sit where it goes. */
    void assign(AssignTable assign) {
        var seating = visit.seating();
        requireAlive(seating);
        require(!assign.tables().isEmpty(), NO_TABLE_ASSIGNED);
        var tables = visit.named(assign.tables(), seating.party(), assign.override());
        var how = assign.lock() ? Assignment.LOCKED : Assignment.NAMED;
        if (tables.equals(seating.tables()) && tables.equals(visit.book().tablesOf(seating.id()))) {
            visit.assign(tables, how);
            return;
        }
        var from = visit.book().beginningOf(seating.id()).orElse(seating.stay().from());
        var to = later(
                visit.book().endOf(seating.id()).orElse(seating.stay().to()),
                seating.stay().to());
        visit.requireFree(tables, from, to);
        if (seating.is(SEATED)) visit.book().requireVacant(tables, seating.id());
        visit.requireFree(tables, from, mayStayUntil(visit, to));
        var isNewInTheSlot = visit.book().tablesOf(seating.id()).isEmpty();
        if (isNewInTheSlot && !assign.override()) visit.requireRoomInTheSlot(seating.stay(), seating.party());
        visit.hold(tables, visit.holdsFrom(tables, from), to, seating.stay(), seating.party());
        visit.assign(tables, how);
    }

    /** Each party must have seats where the other was, and nobody else be there in its time. */
    static void swap(Visit one, Visit other) {
        var places = one.book();
        var tablesOfOne = places.tablesOf(one.id());
        var tablesOfOther = places.tablesOf(other.id());
        requireAlive(one.seating());
        requireAlive(other.seating());
        if (one.id().equals(other.id())) return;
        require(!tablesOfOne.isEmpty() && !tablesOfOther.isEmpty(), NO_TABLE_ASSIGNED);
        if (tablesOfOne.equals(tablesOfOther)) return;
        requireMayGo(one, other, tablesOfOther);
        requireMayGo(other, one, tablesOfOne);
        places.swap(one.id(), other.id(), one.now());
        one.tell(new TableAssigned(one.id(), tablesOfOther, Assignment.SWAPPED, one.now()));
        other.tell(new TableAssigned(other.id(), tablesOfOne, Assignment.SWAPPED, one.now()));
    }

    private static void requireMayGo(Visit party, Visit leaving, Set<TableId> to) {
        require(!party.seating().isLocked(), PARTY_LOCKED);
        var book = party.book();
        party.named(to, party.seating().party(), false);
        var from = book.beginningOf(party.id()).orElseThrow();
        var planned = book.endOf(party.id()).orElseThrow();
        party.requireFree(to, from, planned, leaving.id());
        if (party.seating().is(SEATED)) book.requireVacant(to, party.id(), leaving.id());
        party.requireFree(to, from, mayStayUntil(party, planned), leaving.id());
    }

    /** Until when a party may stay where it is moved; one that sits longer than planned, for a slot. */
    private static Instant mayStayUntil(Visit party, Instant planned) {
        if (party.now().isBefore(planned)) return planned;
        require(party.seating().is(SEATED), IN_THE_PAST);
        return party.now().plus(Duration.ofMinutes(party.rules().policy().slotMinutes()));
    }

    private static void requireAlive(Seating seating) {
        require(seating.is(PENDING) || seating.is(ACCEPTED) || seating.is(SEATED), NOT_ACCEPTED);
    }

    void seat(Set<TableId> named) {
        var seating = visit.seating();
        var stay = seating.stay();
        if (seating.is(SEATED)) {
            require(Answering.isThere(named, seating), ALREADY_SEATED);
            return;
        }
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(SeatingTimes.mayBeSeatedFrom(stay), visit.now(), NOT_YET_DUE);
        require(visit.now().isBefore(stay.to()), IN_THE_PAST); // a party that comes after its stay walks in
        var tables = visit.tablesToSeatAt(named);
        var from = visit.holdsFrom(tables, earlier(visit.now(), stay.from()));
        visit.book().requireVacant(tables, seating.id());
        visit.requireFree(tables, from, stay.to());
        visit.refuseOpenAmendment(Side.STAFF);
        visit.guest().close(seating.id());
        visit.hold(tables, from);
        visit.book().occupy(seating.id(), visit.now());
        visit.tell(new GuestsSeated(seating.id(), tables, visit.now()));
    }

    void markNoShow() {
        var seating = visit.seating();
        if (seating.is(NO_SHOW)) return;
        seating.require(ACCEPTED, NOT_ACCEPTED);
        requireDue(seating.stay().from(), visit.now(), NOT_YET_DUE);
        miss(Side.STAFF);
    }

    private void miss(Side by) {
        visit.refuseOpenAmendment(by);
        visit.letGo();
        visit.tell(new GuestsMarkedNoShow(visit.id(), visit.now()));
    }

    /**
     * People decide what it means that nobody came, unless the restaurant has chosen otherwise. What people took back about
     * a seating, they alone decide again.
     */
    void noteLateness(NoteLateness note) {
        var seating = visit.seating();
        if (!seating.is(ACCEPTED) || seating.isKnownToBeLate()) return;
        if (visit.hasALaterDeadline(note.sentFor(), seating.lateAt())) return;
        var policy = visit.rules().policy();
        requireDue(SeatingTimes.lateAt(seating.stay(), seating.since(), policy), visit.now(), NOT_YET_DUE);
        if (policy.onLate() == OnLate.NO_SHOW && !seating.wasTakenBack()) miss(Side.HOUSE);
        else visit.tell(new PartyRanLate(seating.id(), visit.now()));
    }

    /** Nobody said whether the party came, and nobody will: nothing is kept for it any more. */
    void lapse(LapseSeating lapse) {
        var seating = visit.seating();
        if (!seating.is(ACCEPTED)) return;
        var due = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (visit.hasALaterDeadline(lapse.sentFor(), due)) return;
        requireDue(due, visit.now(), NOT_YET_DUE);
        visit.refuseOpenAmendment(Side.HOUSE);
        visit.letGo();
        visit.tell(new SeatingLapsed(seating.id(), visit.now()));
    }

    /**
     * The table stays theirs for a while, whomever it was promised to; staff see who that endangers. A party that nobody
     * closes for a day has gone.
     */
    void extend(ExtendHold extend) {
        var seating = visit.seating();
        if (!seating.is(SEATED)) return;
        var end = visit.book().endOf(seating.id()).orElse(seating.stay().to());
        if (visit.hasALaterDeadline(extend.sentFor(), end)) return;
        requireDue(end, visit.now(), NOT_YET_DUE);
        var closes = SeatingTimes.endsAt(seating.stay(), seating.since());
        if (!visit.now().isBefore(closes)) {
            close(Side.HOUSE);
            return;
        }
        var to = earlier(visit.now().plus(howMuchLonger(seating.stay())), closes);
        var from = visit.book().beginningOf(seating.id()).orElse(seating.stay().from());
        var dates = Books.datesOf(
                seating.stay().serviceDate(), from, to, visit.rules().bookZone());
        visit.book().extend(seating.id(), dates, to, visit.now());
    }

    /** A slot at first, and longer the longer they sit: a party that nobody ever closes must not fill the book. */
    private Duration howMuchLonger(Stay stay) {
        var slot = Duration.ofMinutes(visit.rules().policy().slotMinutes());
        var half = Duration.between(stay.to(), visit.now()).dividedBy(2);
        if (half.compareTo(slot) < 0) return slot;
        return half.compareTo(EXTENDED_AT_MOST) < 0 ? half : EXTENDED_AT_MOST;
    }

    void close() {
        var seating = visit.seating();
        if (seating.is(CLOSED)) return;
        seating.require(SEATED, NOT_SEATED);
        close(Side.STAFF);
    }

    private void close(Side by) {
        visit.book().release(visit.id());
        visit.tell(new SeatingClosed(visit.id(), by, visit.now()));
    }
}
