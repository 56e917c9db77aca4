package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.Refused.requireDue;
import static dev.ross.contracts.seating.SeatingRejection.ALREADY_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_CANCELLABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_PENDING;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CANCELLED;
import static dev.ross.contracts.seating.SeatingStatus.DECLINED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.Side;
import java.util.Set;

/** What becomes of a request: it is accepted, declined or cancelled, or nobody answers it in time. */
record Answering(Visit visit) {
    void accept(AcceptSeating accept) {
        var seating = visit.seating();
        var amendment = seating.amendment();
        if (seating.is(ACCEPTED)) {
            if (amendment != null) new Amending(visit).accept(amendment, accept);
            else require(isThere(accept.tables(), seating), ALREADY_ACCEPTED);
            return;
        }
        seating.require(PENDING, NOT_PENDING);
        require(visit.now().isBefore(seating.stay().to()), IN_THE_PAST);
        give(accept.tables(), accept.override());
        accept(Side.STAFF);
    }

    /** Whether nothing else was meant than where it is. */
    static boolean isThere(Set<TableId> named, Seating seating) {
        return named.isEmpty() || named.equals(seating.tables());
    }

    private void accept(Side by) {
        var lateAt =
                SeatingTimes.lateAt(visit.stay(), visit.now(), visit.rules().policy());
        visit.tell(new SeatingAccepted(visit.id(), by, lateAt, visit.now()));
    }

    /** A request that holds its place already was counted when it came. */
    private void give(Set<TableId> named, boolean override) {
        var seating = visit.seating();
        var stay = seating.stay();
        var tables = visit.tablesToHold(named, override);
        visit.requireFree(tables, stay.from(), stay.to());
        if (!override && visit.book().tablesOf(seating.id()).isEmpty())
            visit.requireRoomInTheSlot(stay, seating.party());
        visit.hold(tables, visit.holdsFrom(tables, stay.from()));
        visit.assign(tables, named.isEmpty() ? Assignment.BEST_FIT : Assignment.NAMED);
    }

    void decline(DeclineSeating decline) {
        var seating = visit.seating();
        if (seating.is(DECLINED)) return;
        if (seating.is(ACCEPTED) && seating.amendment() != null) {
            new Amending(visit).refuse(Side.STAFF, decline.reason());
            return;
        }
        seating.require(PENDING, NOT_PENDING);
        visit.letGo();
        visit.tell(new SeatingDeclined(
                seating.id(), seating.aboutIfSaid(decline.reason()), visit.alternatives(), visit.now()));
    }

    void cancel(CancelSeating cancel) {
        var seating = visit.seating();
        var byGuest = cancel.customer() != null;
        if (seating.is(CANCELLED)) return;
        require(seating.is(PENDING) || seating.is(ACCEPTED), NOT_CANCELLABLE);
        if (byGuest) requireBeforeTheCutoff(visit);
        visit.refuseOpenAmendment(byGuest ? Side.GUEST : Side.STAFF);
        visit.letGo();
        visit.tell(new SeatingCancelled(
                seating.id(), byGuest ? Side.GUEST : Side.STAFF, seating.aboutIfSaid(cancel.reason()), visit.now()));
    }

    /** Until when a guest may change their mind about what was promised them. */
    static void requireBeforeTheCutoff(Visit visit) {
        var seating = visit.seating();
        var until =
                SeatingTimes.guestsMayChangeUntil(seating.stay(), visit.rules().policy());
        require(seating.is(PENDING) || visit.now().isBefore(until), CANCEL_CUTOFF_PASSED);
    }

    /**
     * Nobody answered by the time last promised: the request is accepted if the policy said so and a table is left, else
     * it expires.
     */
    void endWaiting(EndWaiting end) {
        var seating = visit.seating();
        var amendment = seating.amendment();
        if (seating.is(ACCEPTED) && amendment != null) new Amending(visit).endWaiting(amendment, end);
        if (!seating.is(PENDING) || visit.hasALaterDeadline(end.sentFor(), seating.answerBy())) return;
        requireDue(seating.answerBy(), visit.now(), NOT_YET_DUE);
        var isOver = !visit.now().isBefore(seating.stay().to());
        if (!isOver && seating.acceptIfUnanswered() && acceptUnanswered()) return;
        visit.letGo();
        visit.tell(new SeatingExpired(seating.id(), visit.alternatives(), visit.now()));
    }

    private boolean acceptUnanswered() {
        try {
            give(Set.of(), false);
            accept(Side.HOUSE);
            return true;
        } catch (Refused noTableIsLeft) {
            return false;
        }
    }
}
