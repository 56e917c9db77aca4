package dev.ross.saga.seating;

import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
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
 * Sends the messages and sets the deadlines of one seating. A request is acknowledged and sent to all staff, and a
 * deadline ensures that it is answered; the guest is notified of the outcome, and a change of the guest's profile is
 * passed on to the seating. The saga ends when the seating does; a seating that is reinstated starts a new one.
 */
@Saga
@ProcessingGroup("seating-saga")
public class SeatingSaga {
    static final String ANSWER_BY = "answer-by";
    static final String STILL_UNANSWERED = "still-unanswered";

    private static final String CUSTOMER = "customer";

    private @Nullable SeatingId seating;
    private @Nullable PendingDeadline answerBy;
    private @Nullable PendingDeadline reminder;

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCreated created, Deadlines deadlines, CommandOutbox outbox) {
        followProfile(created.seating(), created.customer());
        expectAnswer(created.seating(), created.at(), created.answerBy(), deadlines);
        SeatingMessages.add(created, outbox);
    }

    @DeadlineHandler(deadlineName = STILL_UNANSWERED)
    public void onStillUnanswered(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        if (!deadlines.isDue(reminder)) return;
        reminder = null;
        SeatingMessages.addReminder(seating, outbox);
    }

    @DeadlineHandler(deadlineName = ANSWER_BY)
    public void onAnswerDeadline(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        var due = answerBy;
        if (due == null || !deadlines.isDue(due)) return;
        answerBy = null;
        outbox.add(new EndWaiting(seating, due.due()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAccepted accepted, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(accepted, outbox);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(declined, outbox);
    }

    /** A no-show has ended the saga before: only a new one begins with a reinstatement. */
    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated reinstated, Deadlines deadlines, CommandOutbox outbox) {
        if (seating == null) SeatingMessages.add(reinstated, outbox);
        followProfile(reinstated.seating(), reinstated.customer());
        expectAnswer(reinstated.seating(), reinstated.at(), reinstated.answerBy(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRequested asked, Deadlines deadlines, CommandOutbox outbox) {
        expectAnswer(asked.seating(), asked.at(), asked.answerBy(), deadlines);
        SeatingMessages.add(asked, outbox);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRefused refused, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(refused, outbox);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAmended amended, Deadlines deadlines, CommandOutbox outbox) {
        var by = amended.asked() == null ? amended.answerBy() : amended.asked().answerBy();
        if (answerBy == null || !answerBy.due().equals(by))
            expectAnswer(amended.seating(), amended.at(), by, deadlines);
        SeatingMessages.add(amended, outbox);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(NotesChanged changed, CommandOutbox outbox) {
        SeatingMessages.add(changed, outbox);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(PartyRanLate late, CommandOutbox outbox) {
        SeatingMessages.add(late, outbox);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsSeated seated, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(cancelled, outbox);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(expired, outbox);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingClosed closed, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsMarkedNoShow missed, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        SeatingMessages.add(missed, outbox);
    }

    /** Handled by a saga of its own that ends at once, since the saga of the seating has ended. */
    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(NoShowDisputed disputed, CommandOutbox outbox) {
        SeatingMessages.add(disputed, outbox);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingLapsed lapsed, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @SagaEventHandler(associationProperty = CUSTOMER)
    public void on(CustomerProfileUpdated updated, CommandOutbox outbox) {
        if (seating != null) outbox.add(new UpdateGuestContact(seating, updated.customer()), seating);
    }

    private void followProfile(SeatingId followed, @Nullable CustomerId customer) {
        seating = followed;
        if (customer != null) associateWith(CUSTOMER, customer.toString());
    }

    /** Sets the deadline for an answer, if there is one, and its reminder; earlier ones are lifted. */
    private void expectAnswer(SeatingId seating, Instant since, @Nullable Instant by, Deadlines deadlines) {
        expectNoAnswer(deadlines);
        if (by == null) return;
        answerBy = deadlines.at(by, ANSWER_BY, seating);
        var remindAt = RequestReminder.dueAt(since, by);
        if (remindAt != null) reminder = deadlines.at(remindAt, STILL_UNANSWERED, seating);
    }

    private void expectNoAnswer(Deadlines deadlines) {
        deadlines.lift(answerBy);
        deadlines.lift(reminder);
        answerBy = null;
        reminder = null;
    }
}
