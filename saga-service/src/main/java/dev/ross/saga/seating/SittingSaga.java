package dev.ross.saga.seating;

import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.Intentions;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clock for one party: whether it comes when it should, and whether it is still there when its time is up. What
 * follows is decided where the book is; here it is only asked for, and asked again while it is too early.
 */
@Saga
@ProcessingGroup("sitting-saga")
public class SittingSaga {
    static final String COMES = "comes";
    static final String LEAVES = "leaves";

    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable String comes;
    private @Nullable String leaves;

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCreated created) {
        know(created.stay());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(WalkInCreated created, Deadlines deadlines) {
        know(created.stay());
        expectToLeave(created.seating(), created.stay().to(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAccepted accepted, Deadlines deadlines) {
        expectToCome(accepted.seating(), accepted.at(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAmended amended, Deadlines deadlines) {
        know(amended.stay());
        if (comes != null) expectToCome(amended.seating(), amended.at(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsSeated seated, Deadlines deadlines) {
        expectToLeave(seated.seating(), to == null ? seated.at() : to, deadlines);
    }

    /** It stands in the book of every day it touches. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(HoldExtended extended, Deadlines deadlines) {
        expectToLeave(extended.seating(), extended.to(), deadlines);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated back, Deadlines deadlines) {
        lift(deadlines);
        switch (back.to()) {
            case ACCEPTED -> expectToCome(back.seating(), back.at(), deadlines);
            case SEATED -> expectToLeave(back.seating(), to == null ? back.at() : to, deadlines);
            case PENDING, DECLINED, CANCELLED, EXPIRED, NO_SHOW, CLOSED -> {}
        }
    }

    @DeadlineHandler(deadlineName = COMES)
    public void itShouldBeHere(SeatingId seating, Intentions intend) {
        comes = null;
        intend.to(new NoteLateness(seating));
    }

    @DeadlineHandler(deadlineName = LEAVES)
    public void itsTimeIsUp(SeatingId seating, Intentions intend) {
        leaves = null;
        intend.to(new ExtendHold(seating));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingClosed closed, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsMarkedNoShow missed, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines) {
        lift(deadlines);
    }

    private void know(Stay stay) {
        from = stay.from();
        to = stay.to();
    }

    private void expectToCome(SeatingId seating, Instant now, Deadlines deadlines) {
        lift(deadlines);
        comes = deadlines.at(from == null || from.isBefore(now) ? now : from, COMES, seating);
    }

    private void expectToLeave(SeatingId seating, Instant at, Deadlines deadlines) {
        lift(deadlines);
        leaves = deadlines.at(at, LEAVES, seating);
    }

    private void lift(Deadlines deadlines) {
        if (comes != null) deadlines.lift(COMES, comes);
        if (leaves != null) deadlines.lift(LEAVES, leaves);
        comes = null;
        leaves = null;
    }
}
