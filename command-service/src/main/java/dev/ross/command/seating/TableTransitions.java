package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Transitions of a party at its tables: it gets them, is seated, and leaves; or it is late, a no-show or forgotten, and
 * what was decided in error is undone.
 */
public record TableTransitions(SeatingState state, SeatingOrders orders) {
    /** Assigns tables, or locks or unlocks the ones it has. */
    public void assign(Set<TableId> tables, TableAssignment how, Instant now) {
        require(state.status().isOpen(), NOT_ACCEPTED);
        var unlocks = how == TableAssignment.NAMED && state.isLocked();
        if (!tables.equals(state.tables()) || how == TableAssignment.LOCKED || unlocks)
            apply(new TableAssigned(state.id(), tables, how, now));
    }

    public void seat(Set<TableId> tables, Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        apply(new GuestsSeated(state.id(), tables, now));
    }

    public void markNoShow(Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        apply(new GuestsMarkedNoShow(state.id(), now));
    }

    public void recordLateness(Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        apply(new PartyRanLate(state.id(), now));
    }

    public void lapse(Instant now) {
        state.require(ACCEPTED, NOT_ACCEPTED);
        apply(new SeatingLapsed(state.id(), now));
    }

    public void close(ActingSide by, Instant now) {
        state.require(SEATED, NOT_SEATED);
        orders.requireNoneOpen();
        apply(new SeatingClosed(state.id(), by, now));
    }

    /**
     * @param to the status before the last decision
     * @param answerBy until when an answer is promised; absent unless it waits for one again
     * @param lateAt when the party counts as late; absent unless it is expected again
     */
    public void reinstate(
            SeatingStatus to,
            @Nullable Instant answerBy,
            @Nullable Instant lateAt,
            Personal<String> reason,
            Instant now) {
        require(state.statusBefore().filter(before -> before == to).isPresent(), NOT_REINSTATABLE);
        orders.requireNoneOpen();
        apply(new SeatingReinstated(
                state.id(),
                state.guest().customer(),
                to,
                state.stay(),
                answerBy,
                lateAt,
                state.guest().about(reason),
                now));
    }

    public void dispute(DisputeNoShow dispute, Instant now) {
        NoShowDispute.require(state.status(), state.since(), state.isDisputed(), now);
        apply(new NoShowDisputed(state.id(), state.guest().about(dispute.statement()), now));
    }
}
