package dev.ross.saga.seating;

import static dev.ross.contracts.notification.Template.AMENDMENT_REFUSED;
import static dev.ross.contracts.notification.Template.AMENDMENT_TO_ANSWER;
import static dev.ross.contracts.notification.Template.GUEST_AMENDED;
import static dev.ross.contracts.notification.Template.GUEST_CANCELLED;
import static dev.ross.contracts.notification.Template.NO_SHOW_DISPUTED;
import static dev.ross.contracts.notification.Template.NO_SHOW_MARKED;
import static dev.ross.contracts.notification.Template.PARTY_LATE;
import static dev.ross.contracts.notification.Template.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.Template.REQUEST_STILL_WAITS;
import static dev.ross.contracts.notification.Template.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.Template.REQUEST_WENT_UNANSWERED;
import static dev.ross.contracts.notification.Template.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.Template.SEATING_AMENDED;
import static dev.ross.contracts.notification.Template.SEATING_CANCELLED;
import static dev.ross.contracts.notification.Template.SEATING_DECLINED;
import static dev.ross.contracts.notification.Template.SEATING_EXPIRED;
import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerId;
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
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.Intentions;
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
 * Accompanies one seating. A request is acknowledged and shown to all staff, and a deadline sees to it that it is answered;
 * what becomes of it is told to the guest, and a change of the guest's profile is passed on to the restaurant. It ends when the seating does; an end that is taken back begins a new one.
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
    public void on(SeatingCreated created, Deadlines deadlines, Intentions intend) {
        followProfile(created.seating(), created.customer());
        expectAnswer(created.seating(), created.at(), created.answerBy(), deadlines);
        if (created.source() != Source.ONLINE) return;
        if (created.answerBy() != null) intend.to(new TellGuest(created.seating(), REQUEST_RECEIVED, null));
        intend.to(new TellStaff(created.seating(), REQUEST_TO_ANSWER, created.notes()));
    }

    @DeadlineHandler(deadlineName = STILL_UNANSWERED)
    public void halfTheTimeIsGone(SeatingId seating, Deadlines deadlines, Intentions intend) {
        if (!deadlines.isDue(reminder)) return;
        reminder = null;
        intend.to(new TellStaff(seating, REQUEST_STILL_WAITS, null));
    }

    @DeadlineHandler(deadlineName = ANSWER_BY)
    public void nobodyAnswered(SeatingId seating, Deadlines deadlines, Intentions intend) {
        var due = answerBy;
        if (due == null || !deadlines.isDue(due)) return;
        answerBy = null;
        intend.to(new EndWaiting(seating, due.due()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAccepted accepted, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        intend.to(new TellGuest(accepted.seating(), SEATING_ACCEPTED, null));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingDeclined declined, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        intend.to(new TellGuest(declined.seating(), SEATING_DECLINED, declined.reason()));
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingReinstated reinstated, Deadlines deadlines) {
        followProfile(reinstated.seating(), reinstated.customer());
        expectAnswer(reinstated.seating(), reinstated.at(), reinstated.answerBy(), deadlines);
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRequested asked, Deadlines deadlines, Intentions intend) {
        expectAnswer(asked.seating(), asked.at(), asked.answerBy(), deadlines);
        intend.to(new TellStaff(asked.seating(), AMENDMENT_TO_ANSWER, asked.notes()));
    }

    /** What a guest withdrew they need not be told. */
    @SagaEventHandler(associationProperty = "seating")
    public void on(AmendmentRefused refused, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        if (refused.by() != Side.GUEST)
            intend.to(new TellGuest(refused.seating(), AMENDMENT_REFUSED, refused.reason()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingAmended amended, Deadlines deadlines, Intentions intend) {
        var by = amended.asked() == null ? amended.answerBy() : amended.asked().answerBy();
        if (answerBy == null || !answerBy.due().equals(by))
            expectAnswer(amended.seating(), amended.at(), by, deadlines);
        intend.to(new TellGuest(amended.seating(), SEATING_AMENDED, null));
        if (amended.by() == Side.GUEST) intend.to(new TellStaff(amended.seating(), GUEST_AMENDED, amended.notes()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(NotesChanged changed, Intentions intend) {
        if (changed.by() == Side.GUEST) intend.to(new TellStaff(changed.seating(), GUEST_AMENDED, changed.notes()));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(PartyRanLate late, Intentions intend) {
        intend.to(new TellStaff(late.seating(), PARTY_LATE, null));
    }

    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsSeated seated, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingCancelled cancelled, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        intend.to(new TellGuest(
                cancelled.seating(), SEATING_CANCELLED, cancelled.by() == Side.GUEST ? null : cancelled.reason()));
        if (cancelled.by() == Side.GUEST)
            intend.to(new TellStaff(cancelled.seating(), GUEST_CANCELLED, cancelled.reason()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingExpired expired, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        intend.to(new TellGuest(expired.seating(), SEATING_EXPIRED, null));
        intend.to(new TellManagers(expired.seating(), REQUEST_WENT_UNANSWERED));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingClosed closed, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(GuestsMarkedNoShow missed, Deadlines deadlines, Intentions intend) {
        expectNoAnswer(deadlines);
        intend.to(new TellGuest(missed.seating(), NO_SHOW_MARKED, null));
    }

    /** Comes when the saga of the seating has ended; nothing is waited for. */
    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(NoShowDisputed disputed, Intentions intend) {
        intend.to(new TellStaff(disputed.seating(), NO_SHOW_DISPUTED, disputed.statement()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "seating")
    public void on(SeatingLapsed lapsed, Deadlines deadlines) {
        expectNoAnswer(deadlines);
    }

    @SagaEventHandler(associationProperty = CUSTOMER)
    public void on(CustomerProfileUpdated updated, Intentions intend) {
        if (seating != null) intend.to(new UpdateGuestContact(seating, updated.customer()), seating);
    }

    private void followProfile(SeatingId followed, @Nullable CustomerId customer) {
        seating = followed;
        if (customer != null) associateWith(CUSTOMER, customer.toString());
    }

    /** Until then and no longer: what was waited for before is not waited for any more. */
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
