package dev.ross.command.notification;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.notification.DeliveryFailure.BOUNCED;
import static dev.ross.contracts.notification.DeliveryStatus.REQUESTED;
import static dev.ross.contracts.notification.DeliveryStatus.SENT;
import static dev.ross.contracts.notification.NotificationCommand.MOST_RESENDS;
import static dev.ross.contracts.notification.NotificationRejection.SENT_ONCE_ONLY;
import static dev.ross.contracts.notification.NotificationRejection.TOO_MANY_RESENDS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.notification.MessageDelivery;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one message to one or several people for one cause. Repeated requests for it have no further effect.
 * Then it is recorded for each addressee, in batches, that the mail waits, was sent or has failed for good; a mail that
 * failed may still turn out to have been sent, and one that was sent may come back. Staff may then have it sent again,
 * a few times, unless it needs its reader's consent: outcomes of a former attempt count no more.
 */
@Revision("4")
final class Notification implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private MessageDelivery delivery = MessageDelivery.NONE;
    private @Nullable SeatingId guestOf;
    private boolean sentOnceOnly;
    private ProcessedRequests answered = new ProcessedRequests();

    Notification() {}

    static Notification blank(NotificationId id) {
        var notification = new Notification();
        notification.stream = StreamKind.NOTIFICATION.of(id);
        return notification;
    }

    void decide(RequestNotification request, Instant now) {
        if (delivery.isRequested()) return;
        apply(new NotificationRequested(
                request.notification(),
                request.template(),
                request.addressees(),
                request.seating(),
                request.facts(),
                request.words(),
                now));
    }

    void decide(RecordDelayed delayed, Instant now) {
        var to = delivery.those(
                delayed.addressees(), state -> state.attempt() == delayed.attempt() && state.status() == REQUESTED);
        if (!to.isEmpty()) apply(new NotificationDelayed(delayed.notification(), to, delayed.cause(), now));
    }

    void decide(RecordSent sent, Instant now) {
        var to = delivery.those(
                sent.addressees(),
                state -> state.attempt() == sent.attempt() && state.status() != SENT && state.failure() != BOUNCED);
        if (!to.isEmpty()) apply(new NotificationSent(sent.notification(), to, guestOf, now));
    }

    void decide(RecordFailed failed, Instant now) {
        var bounced = failed.failure() == BOUNCED;
        var to = delivery.those(
                failed.addressees(),
                state -> state.attempt() == failed.attempt()
                        && (state.isWaiting() || bounced && state.status() == SENT));
        if (!to.isEmpty()) apply(new NotificationFailed(failed.notification(), to, failed.failure(), guestOf, now));
    }

    void decide(ResendNotification resend, Instant now) {
        var to = delivery.settled();
        if (to.isEmpty()) return;
        require(!sentOnceOnly, SENT_ONCE_ONLY);
        require(delivery.resends() < MOST_RESENDS, TOO_MANY_RESENDS);
        var attempt = delivery.resends() + 2;
        apply(new NotificationResent(resend.notification(), to, attempt, resend.staff(), now));
    }

    @EventSourcingHandler
    void evolve(NotificationEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.NOTIFICATION.of(event.notification());
        delivery = delivery.after(event);
        if (event instanceof NotificationRequested requested) {
            guestOf = requested.template().isToGuest() ? requested.seating() : null;
            sentOnceOnly = requested.template().neededConsent().isPresent();
        }
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
