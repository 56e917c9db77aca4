package dev.ross.saga.seating;

import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_REFUSED;
import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_DISPUTED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_MARKED;
import static dev.ross.contracts.notification.NotificationTemplate.PARTY_LATE;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_STILL_WAITS;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_WENT_UNANSWERED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_DECLINED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_EXPIRED;
import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import java.time.Duration;
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

    private static final Duration WORTH_A_REMINDER = Duration.ofMinutes(10);

    private static final String CUSTOMER = "customer";

    private @Nullable SeatingId seating;
    private @Nullable PendingDeadline answerBy;
    private @Nullable PendingDeadline reminder;

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCreated created, Deadlines deadlines, CommandOutbox outbox) {
        followProfile(created.seating(), created.customer());
        expectAnswer(created.seating(), created.at(), created.answerBy(), deadlines);
        if (created.source() != SeatingSource.ONLINE) return;
        if (created.answerBy() != null) outbox.add(new NotifyGuest(created.seating(), REQUEST_RECEIVED, null));
        outbox.add(new NotifyStaff(created.seating(), REQUEST_TO_ANSWER, created.notes()));
    }

    @DeadlineHandler(deadlineName = STILL_UNANSWERED)
    public void onStillUnanswered(SeatingId seating, Deadlines deadlines, CommandOutbox outbox) {
        if (!deadlines.isDue(reminder)) return;
        reminder = null;
        outbox.add(new NotifyStaff(seating, REQUEST_STILL_WAITS, null));
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
        outbox.add(new NotifyGuest(accepted.seating(), SEATING_ACCEPTED, null));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        outbox.add(new NotifyGuest(declined.seating(), SEATING_DECLINED, declined.reason()));
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated reinstated, Deadlines deadlines) {
        followProfile(reinstated.seating(), reinstated.customer());
        expectAnswer(reinstated.seating(), reinstated.at(), reinstated.answerBy(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRequested asked, Deadlines deadlines, CommandOutbox outbox) {
        expectAnswer(asked.seating(), asked.at(), asked.answerBy(), deadlines);
        outbox.add(new NotifyStaff(asked.seating(), AMENDMENT_TO_ANSWER, asked.notes()));
    }

    /** A guest who withdrew the change is not notified. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRefused refused, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        if (refused.by() != ActingSide.GUEST)
            outbox.add(new NotifyGuest(refused.seating(), AMENDMENT_REFUSED, refused.reason()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAmended amended, Deadlines deadlines, CommandOutbox outbox) {
        var by = amended.asked() == null ? amended.answerBy() : amended.asked().answerBy();
        if (answerBy == null || !answerBy.due().equals(by))
            expectAnswer(amended.seating(), amended.at(), by, deadlines);
        outbox.add(new NotifyGuest(amended.seating(), SEATING_AMENDED, null));
        if (amended.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(amended.seating(), GUEST_AMENDED, amended.notes()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(NotesChanged changed, CommandOutbox outbox) {
        if (changed.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(changed.seating(), GUEST_AMENDED, changed.notes()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(PartyRanLate late, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(late.seating(), PARTY_LATE, null));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsSeated seated, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        outbox.add(new NotifyGuest(
                cancelled.seating(),
                SEATING_CANCELLED,
                cancelled.by() == ActingSide.GUEST ? null : cancelled.reason()));
        if (cancelled.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(cancelled.seating(), GUEST_CANCELLED, cancelled.reason()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines, CommandOutbox outbox) {
        expectNoAnswer(deadlines);
        outbox.add(new NotifyGuest(expired.seating(), SEATING_EXPIRED, null));
        outbox.add(new NotifyManagers(expired.seating(), REQUEST_WENT_UNANSWERED));
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
        outbox.add(new NotifyGuest(missed.seating(), NO_SHOW_MARKED, null));
    }

    /** Handled by a saga of its own that ends at once, since the saga of the seating has ended. */
    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(NoShowDisputed disputed, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(disputed.seating(), NO_SHOW_DISPUTED, disputed.statement()));
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
        var half = Duration.between(since, by).dividedBy(2);
        if (half.compareTo(WORTH_A_REMINDER) >= 0) reminder = deadlines.at(since.plus(half), STILL_UNANSWERED, seating);
    }

    private void expectNoAnswer(Deadlines deadlines) {
        deadlines.lift(answerBy);
        deadlines.lift(reminder);
        answerBy = null;
        reminder = null;
    }
}
