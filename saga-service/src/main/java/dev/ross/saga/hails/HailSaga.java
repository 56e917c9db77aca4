package dev.ross.saga.hails;

import static dev.ross.contracts.notification.NotificationTemplate.HAIL_ESCALATED;
import static dev.ross.contracts.notification.NotificationTemplate.HAIL_RAISED;
import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Notifies those whom one hail reaches, and escalates it when its time has come. It ends when the hail is claimed or
 * over, with the sitting at the latest, and when it has reached all. A hail without a route is from before there were
 * escalations: nothing is done about it.
 */
@Saga
@ProcessingGroup("hail-saga")
public class HailSaga {
    static final String ESCALATE = "escalate-hail";

    private static final String SEATING = "seating";

    private @Nullable SeatingId seating;
    private @Nullable PendingDeadline escalation;

    @StartSaga
    @SagaEventHandler(associationProperty = "hail")
    public void on(ServerHailed hailed, Deadlines deadlines, CommandOutbox outbox) {
        var route = hailed.route();
        if (route == null) {
            SagaLifecycle.end();
            return;
        }
        seating = hailed.seating();
        associateWith(SEATING, hailed.seating().toString());
        expectEscalation(route.escalatesAt(), hailed.hail(), deadlines);
        outbox.add(new NotifyOfHail(hailed.seating(), hailed.hail(), HAIL_RAISED, route.first()));
    }

    @DeadlineHandler(deadlineName = ESCALATE)
    public void onUnclaimed(HailId hail, Deadlines deadlines, CommandOutbox outbox) {
        var due = escalation;
        if (due == null || seating == null || !deadlines.isDue(due)) return;
        escalation = null;
        outbox.add(new EscalateHail(seating, hail, due.due()));
    }

    @SagaEventHandler(associationProperty = "hail")
    public void on(HailEscalated escalated, Deadlines deadlines, CommandOutbox outbox) {
        expectEscalation(escalated.escalatesAt(), escalated.hail(), deadlines);
        outbox.add(new NotifyOfHail(escalated.seating(), escalated.hail(), HAIL_ESCALATED, escalated.to()));
        if (escalated.escalatesAt() == null) SagaLifecycle.end();
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "hail")
    public void on(HailClaimed claimed, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "hail")
    public void on(HailResolved resolved, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "hail")
    public void on(HailWithdrawn withdrawn, Deadlines deadlines) {
        lift(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = SEATING)
    public void on(SeatingClosed closed, Deadlines deadlines) {
        lift(deadlines);
    }

    /** A party that was seated by mistake does not sit, and its hails are over. */
    @SagaEventHandler(associationProperty = SEATING)
    public void on(SeatingReinstated back, Deadlines deadlines) {
        if (back.to() == SeatingStatus.SEATED) return;
        lift(deadlines);
        SagaLifecycle.end();
    }

    private void expectEscalation(@Nullable Instant at, HailId hail, Deadlines deadlines) {
        lift(deadlines);
        if (at != null) escalation = deadlines.at(at, ESCALATE, hail);
    }

    private void lift(Deadlines deadlines) {
        deadlines.lift(escalation);
        escalation = null;
    }
}
