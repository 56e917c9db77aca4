package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
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

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.util.Set;

/** Decides the answer to a request: it is accepted, declined or cancelled, or expires unanswered. */
record RequestDecisions(SeatingDecision decision) {
    void accept(AcceptSeating accept) {
        var seating = decision.seating();
        var amendment = seating.amendment();
        if (seating.is(ACCEPTED)) {
            if (amendment != null) new AmendmentDecisions(decision).accept(amendment, accept);
            else require(isThere(accept.tables(), seating), ALREADY_ACCEPTED);
            return;
        }
        seating.require(PENDING, NOT_PENDING);
        require(decision.now().isBefore(seating.stay().to()), IN_THE_PAST);
        give(accept.tables(), accept.override());
        accept(ActingSide.STAFF);
    }

    /** Whether no other tables than the seating's own are named. */
    static boolean isThere(Set<TableId> named, Seating seating) {
        return named.isEmpty() || named.equals(seating.tables());
    }

    private void accept(ActingSide by) {
        var lateAt = SeatingTimes.lateAt(
                decision.stay(), decision.now(), decision.rules().policy());
        decision.publish(new SeatingAccepted(decision.id(), by, lateAt, decision.now()));
    }

    /**
     * Gives the seating its tables; covers are checked only for a request that holds none yet, since others were
     * counted when they came.
     */
    private void give(Set<TableId> named, boolean override) {
        var seating = decision.seating();
        var stay = seating.stay();
        var tables = decision.tablesToHold(named, override);
        decision.requireFree(tables, stay.from(), stay.to());
        if (!override && decision.book().tablesOf(seating.id()).isEmpty())
            decision.requireRoomInTheSlot(stay, seating.party());
        decision.hold(tables, decision.holdsFrom(tables, stay.from()));
        decision.assign(tables, named.isEmpty() ? TableAssignment.BEST_FIT : TableAssignment.NAMED);
    }

    void decline(DeclineSeating decline) {
        var seating = decision.seating();
        if (seating.is(DECLINED)) return;
        if (seating.is(ACCEPTED) && seating.amendment() != null) {
            new AmendmentDecisions(decision).refuse(ActingSide.STAFF, decline.reason());
            return;
        }
        seating.require(PENDING, NOT_PENDING);
        decision.letGo();
        decision.publish(new SeatingDeclined(
                seating.id(), seating.aboutIfSaid(decline.reason()), decision.alternatives(), decision.now()));
    }

    void cancel(CancelSeating cancel) {
        var seating = decision.seating();
        var byGuest = cancel.customer() != null;
        if (seating.is(CANCELLED)) return;
        require(seating.is(PENDING) || seating.is(ACCEPTED), NOT_CANCELLABLE);
        if (byGuest) requireBeforeTheCutoff(decision);
        decision.refuseOpenAmendment(byGuest ? ActingSide.GUEST : ActingSide.STAFF);
        decision.letGo();
        decision.publish(new SeatingCancelled(
                seating.id(),
                byGuest ? ActingSide.GUEST : ActingSide.STAFF,
                seating.aboutIfSaid(cancel.reason()),
                decision.now()));
    }

    /** Rejects a change by the guest after the policy's cut-off for an accepted seating. */
    static void requireBeforeTheCutoff(SeatingDecision decision) {
        var seating = decision.seating();
        var until = SeatingTimes.guestsMayChangeUntil(
                seating.stay(), decision.rules().policy());
        require(seating.is(PENDING) || decision.now().isBefore(until), CANCEL_CUTOFF_PASSED);
    }

    /**
     * Ends a request that is unanswered at the time last promised: it is accepted if the policy says so and a table is
     * left, otherwise it expires.
     */
    void endWaiting(EndWaiting end) {
        var seating = decision.seating();
        var amendment = seating.amendment();
        if (seating.is(ACCEPTED) && amendment != null) new AmendmentDecisions(decision).endWaiting(amendment, end);
        if (!seating.is(PENDING) || decision.hasALaterDeadline(end.sentFor(), seating.answerBy())) return;
        requireDue(seating.answerBy(), decision.now(), NOT_YET_DUE);
        var isOver = !decision.now().isBefore(seating.stay().to());
        if (!isOver && seating.acceptIfUnanswered() && acceptUnanswered()) return;
        decision.letGo();
        decision.publish(new SeatingExpired(seating.id(), decision.alternatives(), decision.now()));
    }

    private boolean acceptUnanswered() {
        try {
            give(Set.of(), false);
            accept(ActingSide.SYSTEM);
            return true;
        } catch (RejectedException noTableIsLeft) {
            return false;
        }
    }
}
