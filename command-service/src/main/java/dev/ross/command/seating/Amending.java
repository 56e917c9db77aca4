package dev.ross.command.seating;

import static dev.ross.command.seating.Visit.earlier;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.Refused.requireDue;
import static dev.ross.contracts.restaurant.BookingPolicy.Confirmation.MANUAL;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;

import dev.ross.command.platform.axon.Budgets;
import dev.ross.contracts.Refused;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
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
        require(seating.is(PENDING) || seating.is(ACCEPTED), NOT_AMENDABLE);
        var party = amend.party() == null ? seating.party() : amend.party();
        var notes = amend.notes() == null ? seating.notes() : seating.about(amend.notes());
        var moves = !stay.equals(seating.stay()) || !party.equals(seating.party());
        var wished = new Amendment(stay, party, notes, answerBy(seating, stay));
        if (!moves && Objects.equals(notes, seating.notes())) return;
        seating.requireMayAmend(amend.customer() != null, budgets);
        if (!moves) {
            note(wished, amend.customer() == null ? Side.STAFF : Side.GUEST);
        } else if (amend.customer() == null) {
            new Promise(visit.rules(), visit.now()).requireByStaff(stay, amend.override());
            change(wished, Set.of(), Side.STAFF, amend.override());
        } else {
            askAsAGuest(wished);
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
                    seating.id(), wished.stay(), wished.party(), wished.notes(), wished.answerBy(), visit.now()));
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
        var seating = visit.seating();
        var holds = seating.is(ACCEPTED) || !visit.book().tablesOf(seating.id()).isEmpty();
        var tables = holds ? place(to, named, override) : Set.<TableId>of();
        visit.guest()
                .requireRoomFor(
                        seating.id(), to.stay().from(), to.stay().to(), visit.now()); // they may have asked for more
        visit.guest().close(seating.id());
        visit.guest().open(seating.id(), to.stay().from(), to.stay().to());
        if (holds) visit.hold(tables, to.stay().from(), to.stay().to(), to.stay(), to.party());
        tell(to, by);
        if (holds) visit.assign(tables, named.isEmpty() ? Assignment.BEST_FIT : Assignment.NAMED);
    }

    private Set<TableId> place(Amendment to, Set<TableId> named, boolean override) {
        return visit.freeTimes()
                .or(
                        () -> {
                            var tables = visit.tablesFor(to.stay(), to.party(), named);
                            visit.book()
                                    .requireFree(
                                            tables, to.stay().from(), to.stay().to(), visit.id());
                            if (!override) visit.requireRoomInTheSlot(to.stay(), to.party());
                            return tables;
                        },
                        visit.id().restaurant(),
                        visit.rules(),
                        to.stay(),
                        to.party(),
                        visit.now());
    }

    private void tell(Amendment to, Side by) {
        tell(to, by, visit.seating().is(PENDING) ? to.answerBy() : null);
    }

    /** Other words change neither what is promised nor what the guest asked for instead. */
    private void note(Amendment to, Side by) {
        var open = visit.seating().amendment();
        if (visit.seating().is(PENDING)) tell(to, by, visit.seating().answerBy());
        else tell(to, by, open == null ? null : open.answerBy());
    }

    private void tell(Amendment to, Side by, @Nullable Instant answerBy) {
        var seating = visit.seating();
        var lateAt = seating.is(ACCEPTED)
                ? SeatingTimes.lateAt(to.stay(), seating.since(), visit.rules().policy())
                : null;
        visit.tell(
                new SeatingAmended(seating.id(), by, to.stay(), to.party(), to.notes(), answerBy, lateAt, visit.now()));
    }

    /** A change of what was promised is answered before what was promised begins, and before what is asked for does. */
    private Instant answerBy(Seating seating, Stay wished) {
        var by = new Promise(visit.rules(), visit.now()).answerBy(wished);
        return seating.is(ACCEPTED) ? earlier(by, seating.stay().from()) : by;
    }
}
