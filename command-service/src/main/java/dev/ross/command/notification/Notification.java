package dev.ross.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one message to one or several people for one cause. Repeated requests for it have no further effect.
 * Then it is recorded for each addressee, in batches, that the mail was sent or has failed for good; a mail that failed
 * may still turn out to have been sent.
 */
@Revision("2")
final class Notification {
    @AggregateIdentifier
    private @Nullable String stream;

    /** By addressee; at most {@link NotificationCommand#MOST_ADDRESSEES}, which the command checks. */
    @AtMost(250) // a team, its guest and further addressees
    private Map<String, State> addressees = new LinkedHashMap<>();

    Notification() {}

    static Notification blank(NotificationId id) {
        var notification = new Notification();
        notification.stream = StreamKind.NOTIFICATION.of(id);
        return notification;
    }

    void decide(RequestNotification request, Instant now) {
        if (!addressees.isEmpty()) return;
        apply(new NotificationRequested(
                request.notification(),
                request.template(),
                request.addressees(),
                request.seating(),
                request.facts(),
                request.words(),
                now));
    }

    void decide(RecordSent sent, Instant now) {
        var to = those(sent.addressees(), state -> state != State.SENT);
        if (!to.isEmpty()) apply(new NotificationSent(sent.notification(), to, now));
    }

    void decide(RecordFailed failed, Instant now) {
        var to = those(failed.addressees(), state -> state == State.REQUESTED);
        if (!to.isEmpty()) apply(new NotificationFailed(failed.notification(), to, failed.reason(), now));
    }

    @EventSourcingHandler
    void evolve(NotificationEvent event) {
        stream = StreamKind.NOTIFICATION.of(event.notification());
        switch (event) {
            case NotificationRequested requested ->
                requested.addressees().forEach(one -> addressees.put(one.id(), State.REQUESTED));
            case NotificationSent sent -> sent.addressees().forEach(one -> addressees.put(one, State.SENT));
            case NotificationFailed failed -> failed.addressees().forEach(one -> addressees.put(one, State.FAILED));
        }
    }

    private List<String> those(List<String> ids, Predicate<State> concerned) {
        return ids.stream()
                .distinct()
                .filter(id -> addressees.containsKey(id) && concerned.test(addressees.get(id)))
                .toList();
    }

    private enum State {
        REQUESTED,
        SENT,
        FAILED
    }
}
