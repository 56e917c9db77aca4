package dev.ross.command.seating;

import static dev.ross.command.seating.Visit.earlier;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.Refused.requireDue;
import static dev.ross.contracts.restaurant.BookingPolicy.Confirmation.MANUAL;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOTES_OF_THE_GUEST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.platform.axon.Budgets;
import dev.ross.contracts.Refused;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Having it at another time, or with more or fewer guests. The old place is kept unless the new one is got. A guest's
 * accepted seating, where staff answer each request, stands as it is until they have answered this one too.
 */
record Amending(Visit visit) {
    /**
     * @param stay when it would be then
     */
    void amend(AmendSeating amend, Stay stay, Budgets budgets) {
        var seating = visit.seating();
        require(seating.is(PENDING) || seating.is(ACCEPTED) || seating.is(SEATED), NOT_AMENDABLE);
        require(amend.customer() != null || amend.notes() == null || seating.customer() == null, NOTES_OF_THE_GUEST);
        seating.requireMayAmend(amend.customer() != null, budgets);
        note(amend);
        if (!amend.isAboutTheVisit()) return;
        if (seating.is(SEATED)) resize(amend);
        else if (amend.customer() == null) amendByStaff(amend, stay);
        else amendByGuest(amend, stay);
    }

    private void note(AmendSeating amend) {
        var seating = visit.seating();
        var notes = amend.notes() == null ? seating.notes() : seating.written(amend.notes());
        var staffNotes = amend.staffNotes() == null ? seating.staffNotes() : seating.written(amend.staffNotes());
        if (Objects.equals(notes, seating.notes()) && Objects.equals(staffNotes, seating.staffNotes())) return;
        var by = amend.customer() == null ? Side.STAFF : Side.GUEST;
        visit.tell(new NotesChanged(visit.id(), by, notes, staffNotes, visit.now()));
    }

    /** A party that sits may turn out to be larger or smaller; it stays where it is, and for as long as planned. */
    private void resize(AmendSeating amend) {
        var seating = visit.seating();
        var party = Promise.partyOf(seating.party(), null, amend);
        require(amend.customer() == null && amend.startsAt() == null, NOT_AMENDABLE);
        if (party.equals(seating.party())) return;
        var book = visit.book();
        var tables = book.tablesOf(visit.id());
        if (party.guests() > seating.party().guests()) visit.named(tables, party, amend.override());
        var from = book.beginningOf(visit.id()).orElseThrow();
        var to = book.endOf(visit.id()).orElseThrow();
        visit.hold(tables, from, to, seating.stay(), party);
        visit.tell(new SeatingAmended(
                visit.id(), Side.STAFF, seating.stay(), party, seating.notes(), null, null, null, visit.now()));
    }

    private void amendByStaff(AmendSeating amend, Stay stay) {
        var seating = visit.seating();
        var party = Promise.partyOf(seating.party(), null, amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) return;
        if (!stay.from().equals(seating.stay().from()))
            new Promise(visit.rules(), visit.now()).requireByStaff(stay, amend.override());
        change(new Amendment(stay, party, answerBy(seating, stay)), Set.of(), Side.STAFF, amend.override());
    }

    /** Asking for what stands withdraws an open wish. */
    private void amendByGuest(AmendSeating amend, Stay stay) {
        var seating = visit.seating();
        var wish = seating.amendment();
        var party = Promise.partyOf(seating.party(), wish == null ? null : wish.party(), amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) {
            if (wish != null) refuse(Side.GUEST, null);
        } else if (wish == null || !wish.isFor(stay, party)) {
            askAsAGuest(new Amendment(stay, party, answerBy(seating, stay)));
        }
    }

    private void askAsAGuest(Amendment wished) {
        var seating = visit.seating();
        Answering.requireBeforeTheCutoff(visit);
        new Promise(visit.rules(), visit.now()).requireForAGuest(wished.stay(), wished.party());
        new TableChoice(visit.rules(), wished.party()).settingsForAGuest();
        visit.guest()
                .requireRoomFor(
                        seating.id(), wished.stay().from(), wished.stay().to(), visit.now());
        if (seating.is(ACCEPTED) && visit.rules().policy().confirmation() == MANUAL)
            visit.tell(new AmendmentRequested(
                    seating.id(), wished.stay(), wished.party(), seating.notes(), wished.answerBy(), visit.now()));
        else change(wished, Set.of(), Side.GUEST, false);
    }

    void accept(Amendment amendment, AcceptSeating accept) {
        change(amendment, accept.tables(), Side.STAFF, accept.override());
    }

    void refuse(Side by, @Nullable Personal<String> reason) {
        visit.tell(new AmendmentRefused(visit.id(), by, visit.seating().aboutIfSaid(reason), visit.now()));
    }

    void endWaiting(Amendment amendment, EndWaiting end) {
        if (visit.hasALaterDeadline(end.sentFor(), amendment.answerBy())) return;
        requireDue(amendment.answerBy(), visit.now(), NOT_YET_DUE);
        if (visit.seating().acceptIfUnanswered() && changeUnanswered(amendment)) return;
        refuse(Side.HOUSE, null);
    }

    private boolean changeUnanswered(Amendment amendment) {
        try {
            change(amendment, Set.of(), Side.HOUSE, false);
            return true;
        } catch (Refused noTableIsLeft) {
            return false;
        }
    }

    /** What waits for an answer and holds nothing meanwhile is changed without looking for a table. */
    private void change(Amendment to, Set<TableId> named, Side by, boolean override) {
        require(visit.now().isBefore(to.stay().to()), IN_THE_PAST);
        var seating = visit.seating();
        var holds = seating.is(ACCEPTED) || !visit.book().tablesOf(seating.id()).isEmpty();
        var tables = holds ? place(to, named, override) : Set.<TableId>of();
        visit.guest()
                .requireRoomFor(
                        seating.id(), to.stay().from(), to.stay().to(), visit.now()); // they may have asked for more
        visit.guest().close(seating.id());
        visit.guest().open(seating.id(), to.stay().from(), to.stay().to());
        if (holds) {
            var from = visit.holdsFrom(tables, to.stay().from());
            visit.hold(tables, from, to.stay().to(), to.stay(), to.party());
        }
        tell(to, by);
        if (holds) visit.assign(tables, named.isEmpty() ? Assignment.BEST_FIT : Assignment.NAMED);
    }

    private Set<TableId> place(Amendment to, Set<TableId> named, boolean override) {
        return visit.freeTimes()
                .or(
                        () -> {
                            var tables = visit.tablesFor(to.stay(), to.party(), named, override);
                            visit.requireFree(
                                    tables, to.stay().from(), to.stay().to());
                            if (!override && bringsMoreIntoTheSlot(to))
                                visit.requireRoomInTheSlot(to.stay(), to.party());
                            return tables;
                        },
                        visit.id().restaurant(),
                        visit.rules(),
                        to.stay(),
                        to.party(),
                        visit.now());
    }

    private boolean bringsMoreIntoTheSlot(Amendment to) {
        var seating = visit.seating();
        return !to.stay().startsAt().equals(seating.stay().startsAt())
                || to.party().guests() > seating.party().guests();
    }

    private void tell(Amendment to, Side by) {
        var seating = visit.seating();
        var lateAt = seating.is(ACCEPTED)
                ? SeatingTimes.lateAt(to.stay(), seating.since(), visit.rules().policy())
                : null;
        var answerBy = seating.is(PENDING) ? to.answerBy() : null;
        var asked = by == Side.GUEST ? null : stillAskedAfter(to);
        visit.tell(new SeatingAmended(
                seating.id(), by, to.stay(), to.party(), seating.notes(), answerBy, lateAt, asked, visit.now()));
    }

    /**
     * A wish stays open when staff change something else, until that begins at the latest. What the guest did not want
     * otherwise than it was follows the change.
     */
    private @Nullable OpenAmendment stillAskedAfter(Amendment to) {
        var seating = visit.seating();
        var wish = seating.amendment();
        if (wish == null) return null;
        var isForAnotherTime = !wish.stay().startsAt().equals(seating.stay().startsAt());
        var party = wish.party().equals(seating.party()) ? to.party() : wish.party();
        var stay = isForAnotherTime ? wish.stay() : to.stay();
        if (stay.startsAt().equals(to.stay().startsAt()) && party.equals(to.party())) return null;
        var lasting = stay.equals(wish.stay()) && party.equals(wish.party())
                ? stay
                : new Promise(visit.rules(), visit.now()).lasting(stay, party);
        return new OpenAmendment(
                lasting, party, earlier(wish.answerBy(), to.stay().from()));
    }

    /** A change of what was promised is answered before what was promised begins, and before what is asked for does. */
    private Instant answerBy(Seating seating, Stay wished) {
        var by = new Promise(visit.rules(), visit.now()).answerBy(wished);
        return seating.is(ACCEPTED) ? earlier(by, seating.stay().from()) : by;
    }
}
