package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.errand.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Collects what the handlers of a batch want. Before its transaction commits, they are sent; those without an answer are
 * written down in that transaction.
 */
@Component
class PendingIntentions {
    private static final String OF_THIS_BATCH = PendingIntentions.class.getName();

    private final ObjectProvider<FirstTry> firstTry;
    private final ObjectProvider<SendIntention> errand;
    private final ObjectProvider<Outbox> outbox;
    private final Clock clock;

    PendingIntentions(
            ObjectProvider<FirstTry> firstTry,
            ObjectProvider<SendIntention> errand,
            ObjectProvider<Outbox> outbox,
            Clock clock) {
        this.firstTry = firstTry;
        this.errand = errand;
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(String id, Intention intention) {
        var unit = CurrentUnitOfWork.get().root();
        List<PendingIntention> all = unit.getOrComputeResource(OF_THIS_BATCH, first -> {
            var made = new ArrayList<PendingIntention>();
            unit.onPrepareCommit(work -> settle(made));
            return made;
        });
        all.add(new PendingIntention(id, intention, clock.instant()));
    }

    private void settle(List<PendingIntention> all) {
        for (var one : firstTry.getObject().send(all))
            if (one.due() != null) outbox.getObject().write(errand.getObject(), one.id(), one.intention(), one.due());
    }
}
