package dev.ross.command.seating.decision;

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
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.booking.TableChoice;
import dev.ross.command.seating.SeatingState;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
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
        var tables = choose(accept.tables(), accept.override()).require();
        accept(tables, accept.tables().isEmpty() ? TableAssignment.BEST_FIT : TableAssignment.NAMED, ActingSide.STAFF);
    }

    /** Whether no other tables than the seating's own are named. */
    static boolean isThere(Set<TableId> named, SeatingState seating) {
        return named.isEmpty() || named.equals(seating.tables());
    }

    /**
     * Covers are checked only for a request that holds no tables yet, since others were counted when they came.
     */
    private TableChoice choose(Set<TableId> named, boolean override) {
        var stay = decision.stay();
        var party = decision.seating().party();
        var isCounted = override || !decision.tables().isEmpty();
        var placement = decision.placement();
        return placement
                .tablesToHold(named, override)
                .unless(tables -> placement.reasonAgainst(tables, stay.from(), stay.to()))
                .provided(tables -> isCounted || decision.holding().hasRoomInTheSlot(stay, party), SLOT_FULL);
    }

    private void accept(Set<TableId> tables, TableAssignment how, ActingSide by) {
        var now = decision.now();
        var stay = decision.stay();
        decision.holding().hold(tables, decision.holding().from(tables, stay.from()));
        decision.change(seating -> seating.table().assign(tables, how, now));
        var lateAt = SeatingTimes.lateAt(stay, now, decision.rules().policy());
        decision.change(seating -> seating.request().accept(by, lateAt, now));
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
        var alternatives = decision.alternatives();
        decision.change(request -> request.request().decline(decline.reason(), alternatives, decision.now()));
    }

    void cancel(CancelSeating cancel) {
        var seating = decision.seating();
        var by = ActingSide.of(cancel.by());
        if (seating.is(CANCELLED)) return;
        require(seating.status().isUpcoming(), NOT_CANCELLABLE);
        if (by == ActingSide.GUEST) requireBeforeTheCutoff(decision);
        decision.refuseOpenAmendment(by);
        decision.letGo();
        decision.change(request -> request.request().cancel(by, cancel.reason(), decision.now()));
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
        if (!isOver && seating.acceptIfUnanswered()) {
            var choice = choose(Set.of(), false);
            if (choice.isFound()) {
                accept(choice.tables(), TableAssignment.BEST_FIT, ActingSide.SYSTEM);
                return;
            }
        }
        decision.letGo();
        var alternatives = decision.alternatives();
        decision.change(request -> request.request().expire(alternatives, decision.now()));
    }
}
