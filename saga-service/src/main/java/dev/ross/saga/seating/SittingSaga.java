package dev.ross.saga.seating;

import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Sets the deadlines of one party: when it counts as late, when it has stayed as long as planned, and when nothing has
 * been done about it for so long that the system ends it. The aggregates decide what follows; this only sends the
 * command when it is due. A seating that is reinstated starts a new saga.
 */
@Saga
@ProcessingGroup("sitting-saga")
public class SittingSaga {
    static final String LATE = "late";
    static final String LAPSES = "lapses";
    static final String LEAVES = "leaves";

    private @Nullable Stay stay;
    private @Nullable PendingDeadline late;
    private @Nullable PendingDeadline lapses;
    private @Nullable PendingDeadline leaves;

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCreated created) {
        stay = created.stay();
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(WalkInCreated created, Deadlines deadlines) {
        stay = created.stay();
        expectToLeave(created.seating(), created.stay().to(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAccepted accepted, Deadlines deadlines) {
        expectToCome(accepted.seating(), accepted.lateAt(), accepted.at(), deadlines);
    }

    /** A party that is already late is not late again; but one that comes at another time may be. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAmended amended, Deadlines deadlines) {
        var isKnownToBeLate = late == null
                && stay != null
                && stay.from().equals(amended.stay().from());
        stay = amended.stay();
        if (amended.lateAt() == null) return;
        expectToCome(amended.seating(), amended.lateAt(), amended.at(), deadlines);
        if (isKnownToBeLate) late = lifted(late, deadlines);
    }

    /** A party that says when it comes is asked about some time after that, even if it was late already. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(LatenessAnnounced announced, Deadlines deadlines) {
        late = lifted(late, deadlines);
        late = deadlines.at(announced.lateAt(), LATE, announced.seating());
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsSeated seated, Deadlines deadlines) {
        expectToLeave(seated.seating(), stay == null ? seated.at() : stay.to(), deadlines);
    }

    /** Occurs in the book of every day that the seating touches. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(HoldExtended extended, Deadlines deadlines) {
        if (leaves != null && leaves.due().equals(extended.to())) return;
        expectToLeave(extended.seating(), extended.to(), deadlines);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated back, Deadlines deadlines) {
        if (back.stay() != null) stay = back.stay();
        liftAll(deadlines);
        switch (back.to()) {
            case ACCEPTED -> expectToCome(back.seating(), back.lateAt(), back.at(), deadlines);
            case SEATED -> expectToLeave(back.seating(), stay == null ? back.at() : stay.to(), deadlines);
            case PENDING, DECLINED, CANCELLED, EXPIRED, NO_SHOW, CLOSED, LAPSED -> {}
        }
    }

    /** A party that was to be closed, and was not because of its open order, is asked about again. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(OrderDetached detached, Deadlines deadlines) {
        if (leaves == null) expectToLeave(detached.seating(), detached.at(), deadlines);
    }

    @DeadlineHandler(deadlineName = LATE)
    public void onLate(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        var due = late;
        if (due == null || !deadlines.isDue(due)) return;
        late = null;
        outbox.add(new NoteLateness(seating, due.due()));
    }

    @DeadlineHandler(deadlineName = LAPSES)
    public void onLapse(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        var due = lapses;
        if (due == null || !deadlines.isDue(due)) return;
        lapses = null;
        outbox.add(new LapseSeating(seating, due.due()));
    }

    @DeadlineHandler(deadlineName = LEAVES)
    public void onStayEnded(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        var due = leaves;
        if (due == null || !deadlines.isDue(due)) return;
        leaves = null;
        outbox.add(new ExtendHold(seating, due.due()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingClosed closed, Deadlines deadlines) {
        liftAll(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsMarkedNoShow missed, Deadlines deadlines) {
        liftAll(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines) {
        liftAll(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines) {
        liftAll(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines) {
        liftAll(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingLapsed lapsed, Deadlines deadlines) {
        liftAll(deadlines);
    }

    private void expectToCome(SeatingId seating, @Nullable Instant lateAt, Instant since, Deadlines deadlines) {
        liftAll(deadlines);
        var begins = stay == null || stay.from().isBefore(since) ? since : stay.from();
        late = deadlines.at(lateAt == null ? begins : lateAt, LATE, seating);
        if (stay != null) lapses = deadlines.at(SeatingTimes.endsAt(stay, since), LAPSES, seating);
    }

    private void expectToLeave(SeatingId seating, Instant at, Deadlines deadlines) {
        liftAll(deadlines);
        leaves = deadlines.at(at, LEAVES, seating);
    }

    private void liftAll(Deadlines deadlines) {
        late = lifted(late, deadlines);
        lapses = lifted(lapses, deadlines);
        leaves = lifted(leaves, deadlines);
    }

    private static @Nullable PendingDeadline lifted(@Nullable PendingDeadline deadline, Deadlines deadlines) {
        deadlines.lift(deadline);
        return null;
    }
}
