package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.seating.SeatingRejection.ARRIVAL_AFTER_STAY;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_AMENDMENTS;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.seating.SeatingTimes;
import java.time.Duration;
import java.time.Instant;

/** Transitions of what the guest of an accepted seating says about coming: that they do, or that they are late. */
public record VisitAnswerTransitions(SeatingState state) {
    public void confirm(ActingSide by, Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        require(now.isBefore(state.stay().to()), IN_THE_PAST);
        if (!state.answer().confirmed()) apply(new VisitConfirmed(state.id(), by, now));
    }

    /**
     * Each announcement counts as an amendment, since each may cause another prompt of staff.
     *
     * @param minutes after the planned start
     */
    public void announceLateness(ActingSide by, int minutes, BookingPolicy policy, ActionBudgets budgets, Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        var stay = state.stay();
        requireDue(SeatingTimes.latenessMayBeAnnouncedFrom(stay), now, NOT_YET_DUE);
        var expectedAt = stay.from().plus(Duration.ofMinutes(minutes));
        require(expectedAt.isAfter(now), IN_THE_PAST);
        require(expectedAt.isBefore(stay.to()), ARRIVAL_AFTER_STAY);
        if (expectedAt.equals(state.answer().expectedAt())) return;
        require(state.mayBeAmended(by == ActingSide.GUEST, budgets), TOO_MANY_AMENDMENTS);
        var lateAt = SeatingTimes.lateAt(stay, state.since(), expectedAt, policy);
        apply(new LatenessAnnounced(state.id(), by, expectedAt, lateAt, now));
    }
}
