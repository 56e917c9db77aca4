package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static dev.ross.contracts.seating.SeatingRejection.VISIT_MOVED;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State of a seating, folded from its events, its hails aside. Decisions read it; only events change it. */
public final class SeatingState {
    private @Nullable SeatingId id;
    private @Nullable SeatingStatus status;
    private @Nullable Instant since;
    private RequestState request = new RequestState();
    private VisitAnswer answer = VisitAnswer.NONE;
    private boolean takenBack;
    private SeatingTables tables = SeatingTables.NONE;
    private boolean disputed;

    void evolve(SeatingEvent event) {
        id = event.seating();
        answer = answer.after(event);
        SeatingStatus.after(event).ifPresent(next -> become(next, event.at()));
        switch (event) {
            case SeatingRequestEvent requested -> request.evolve(requested, status());
            case SeatingTableEvent placed -> evolve(placed);
            case SeatingOrderEvent ordered -> {} // see SeatingOrders
            case HailEvent hail -> {} // see SeatingHails
        }
    }

    private void become(SeatingStatus next, Instant at) {
        status = next;
        since = at;
        request.settle();
    }

    private void evolve(SeatingTableEvent event) {
        tables = tables.after(event);
        switch (event) {
            case WalkInCreated created -> request.begin(created);
            case TableAssigned assigned -> {}
            case PartyRanLate late -> request.runLate();
            case LatenessAnnounced announced -> request.expectLater(announced);
            case GuestsSeated seated -> {}
            case GuestsMarkedNoShow missed -> disputed = false;
            case NoShowDisputed dispute -> disputed = true;
            case SeatingReinstated reinstated -> {
                request.promiseAgain(reinstated);
                takenBack = true;
            }
            case SeatingClosed closed -> {}
            case SeatingLapsed lapsed -> {}
            case VisitConfirmed confirmed -> {}
        }
    }

    public boolean exists() {
        return status != null;
    }

    public boolean is(SeatingStatus other) {
        return status == other;
    }

    public SeatingId id() {
        return Objects.requireNonNull(id);
    }

    public SeatingStatus status() {
        return Objects.requireNonNull(status);
    }

    public Instant since() {
        return Objects.requireNonNull(since);
    }

    public Stay stay() {
        return Objects.requireNonNull(request.stay());
    }

    public PartySize party() {
        return Objects.requireNonNull(request.party());
    }

    /** The amendment that its guest asks for; absent unless it waits for an answer. */
    @Nullable
    public OpenAmendment amendment() {
        return request.amendment();
    }

    /** What the guest said about coming at the present time. */
    public VisitAnswer answer() {
        return answer;
    }

    public boolean isKnownToBeLate() {
        return request.isKnownToBeLate();
    }

    /** When its party counts as late, by the policy at the time of that decision; absent if it was not stored. */
    @Nullable
    public Instant lateAt() {
        return request.lateAt();
    }

    /** Whether staff have undone a decision about it: then only they decide again whether it is a no-show. */
    public boolean wasTakenBack() {
        return takenBack;
    }

    /** Whether staff want it to stay at its tables, even if others fit better. */
    public boolean isLocked() {
        return tables.locked();
    }

    /** The time by which a request is to be answered; the time it was made, if none was promised. */
    public Instant answerBy() {
        var promised = request.answerBy();
        return promised == null ? since() : promised;
    }

    public boolean acceptIfUnanswered() {
        return request.acceptIfUnanswered();
    }

    public Set<TableId> tables() {
        return tables.tables();
    }

    /** The status before the last decision, to which it may be reinstated; absent if it may not. */
    public Optional<SeatingStatus> statusBefore() {
        return status().before(request.source() == SeatingSource.WALK_IN);
    }

    public boolean isDisputed() {
        return disputed;
    }

    public SeatingGuest guest() {
        return request.guest();
    }

    /**
     * @throws RejectedException with this code unless it has this status
     */
    public void require(SeatingStatus needed, Rejection otherwise) {
        RejectedException.require(status == needed, otherwise);
    }

    /** Refuses a command that names a requester who may not act on this seating. */
    public void requireMayBeActedOnBy(SeatingCommand command) {
        if (command instanceof RequesterNaming named) requireMayBeActedOnBy(named.by());
    }

    public void requireMayBeActedOnBy(Requester requester) {
        RejectedException.require(requester.mayActFor(guest().customer()), UNKNOWN_SEATING);
        if (requester instanceof Requester.LinkHolder holder)
            RejectedException.require(holder.mayActOn(stay()), VISIT_MOVED);
    }

    /** Whether the guest, or anyone, may still change it. */
    public boolean mayBeAmended(boolean byGuest, ActionBudgets budgets) {
        return request.mayBeAmended(byGuest, budgets);
    }
}
