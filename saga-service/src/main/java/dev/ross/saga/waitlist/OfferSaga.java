package dev.ross.saga.waitlist;

import static dev.ross.contracts.notification.NotificationTemplate.OFFER_LAPSED;
import static dev.ross.contracts.notification.NotificationTemplate.PLACE_OFFERED;

import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/** Notifies the guest of one offer and ends the offer when its time is up, so that the next guest may be asked. */
@Saga
@ProcessingGroup("offer-saga")
public class OfferSaga {
    static final String ANSWER = "answer-offer";

    private @Nullable PendingDeadline deadline;

    @StartSaga
    @SagaEventHandler(associationProperty = "waiting")
    public void on(PlaceOffered offered, Deadlines deadlines, CommandOutbox outbox) {
        deadline = deadlines.at(offered.until(), ANSWER, offered.waiting());
        outbox.add(new NotifyWaiting(offered.waiting(), PLACE_OFFERED));
    }

    @DeadlineHandler(deadlineName = ANSWER)
    public void onAnswerDeadline(WaitId waiting, Deadlines deadlines, CommandOutbox outbox) {
        if (!deadlines.isDue(deadline)) return;
        deadline = null;
        outbox.add(new LapseOffer(waiting));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "waiting")
    public void on(OfferLapsed lapsed, Deadlines deadlines, CommandOutbox outbox) {
        lift(deadlines);
        outbox.add(new NotifyWaiting(lapsed.waiting(), OFFER_LAPSED));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "waiting")
    public void on(OfferAccepted accepted, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "waiting")
    public void on(WaitlistLeft left, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "waiting")
    public void on(WaitEnded ended, Deadlines deadlines) {
        lift(deadlines);
    }

    private void lift(Deadlines deadlines) {
        deadlines.lift(deadline);
        deadline = null;
    }
}
