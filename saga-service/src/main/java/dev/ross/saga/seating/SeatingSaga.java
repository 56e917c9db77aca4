package dev.ross.saga.seating;

import static dev.ross.contracts.notification.Template.GUEST_CANCELLED;
import static dev.ross.contracts.notification.Template.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.Template.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.Template.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.Template.SEATING_CANCELLED;
import static dev.ross.contracts.notification.Template.SEATING_DECLINED;
import static dev.ross.contracts.notification.Template.SEATING_EXPIRED;

import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
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
 * Accompanies one seating. A request is acknowledged and shown to all staff, and a deadline sees to it that it is answered;
 * what becomes of it is told to the guest. It ends with the visit, or when there will be none; what was declined it keeps in
 * mind until the time asked for has come, since staff may take that back.
 */
@Saga
@ProcessingGroup("seating-saga")
public class SeatingSaga {
    static final String ANSWER_BY = "answer-by";
    static final String TOO_LATE_TO_TAKE_BACK = "too-late-to-take-back";

    private @Nullable Instant startsAt;
    private @Nullable String deadline;

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCreated created, Deadlines deadlines, Intentions intend) {
        startsAt = created.stay().from();
        expectAnswer(created.seating(), created.answerBy(), deadlines);
        if (created.source() != Source.ONLINE) return;
        if (created.answerBy() != null) intend.to(new TellGuest(created.seating(), REQUEST_RECEIVED, null));
        intend.to(new TellStaff(created.seating(), REQUEST_TO_ANSWER, created.notes()));
    }

    @DeadlineHandler(deadlineName = ANSWER_BY)
    public void nobodyAnswered(SeatingId seating, Intentions intend) {
        intend.to(new EndWaiting(seating));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAccepted accepted, Deadlines deadlines, Intentions intend) {
        lift(ANSWER_BY, deadlines);
        intend.to(new TellGuest(accepted.seating(), SEATING_ACCEPTED, null));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines, Intentions intend) {
        lift(ANSWER_BY, deadlines);
        intend.to(new TellGuest(declined.seating(), SEATING_DECLINED, declined.reason()));
        var over = startsAt == null || startsAt.isBefore(declined.at()) ? declined.at() : startsAt;
        deadline = deadlines.at(over, TOO_LATE_TO_TAKE_BACK, declined.seating());
    }

    @EndSaga
    @DeadlineHandler(deadlineName = TOO_LATE_TO_TAKE_BACK)
    public void itStaysDeclined(SeatingId seating) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated reinstated, Deadlines deadlines) {
        lift(TOO_LATE_TO_TAKE_BACK, deadlines);
        expectAnswer(reinstated.seating(), reinstated.answerBy(), deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines, Intentions intend) {
        lift(ANSWER_BY, deadlines);
        intend.to(new TellGuest(
                cancelled.seating(), SEATING_CANCELLED, cancelled.by() == Side.GUEST ? null : cancelled.reason()));
        if (cancelled.by() == Side.GUEST)
            intend.to(new TellStaff(cancelled.seating(), GUEST_CANCELLED, cancelled.reason()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines, Intentions intend) {
        lift(ANSWER_BY, deadlines);
        intend.to(new TellGuest(expired.seating(), SEATING_EXPIRED, null));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingClosed closed) {}

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsMarkedNoShow missed) {}

    private void expectAnswer(SeatingId seating, @Nullable Instant by, Deadlines deadlines) {
        if (by != null) deadline = deadlines.at(by, ANSWER_BY, seating);
    }

    private void lift(String name, Deadlines deadlines) {
        if (deadline != null) deadlines.lift(name, deadline);
        deadline = null;
    }
}
