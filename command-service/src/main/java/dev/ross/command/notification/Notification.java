package dev.ross.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person for one cause. It is requested once however often that is asked, and then was sent or has
 * failed for good; a message that failed may still turn out to have been sent.
 */
@Revision("1")
final class Notification {
    @AggregateIdentifier
    private @Nullable String stream;

    private State state = State.NEW;

    Notification() {}

    static Notification blank(NotificationId id) {
        var notification = new Notification();
        notification.stream = "notification:" + id;
        return notification;
    }

    void decide(RequestNotification request, Instant now) {
        if (state != State.NEW) return;
        apply(new NotificationRequested(
                request.notification(),
                request.template(),
                request.recipient(),
                request.seating(),
                request.facts(),
                request.words(),
                now));
    }

    void sent(NotificationId id, Instant now) {
        if (state != State.SENT) apply(new NotificationSent(id, now));
    }

    void decide(RecordFailed failed, Instant now) {
        if (state == State.REQUESTED) apply(new NotificationFailed(failed.notification(), failed.reason(), now));
    }

    @EventSourcingHandler
    void evolve(NotificationEvent event) {
        stream = "notification:" + event.notification();
        state = switch (event) {
            case NotificationRequested requested -> State.REQUESTED;
            case NotificationSent sent -> State.SENT;
            case NotificationFailed failed -> State.FAILED;
        };
    }

    private enum State {
        NEW,
        REQUESTED,
        SENT,
        FAILED
    }
}
