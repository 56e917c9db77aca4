package dev.ross.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of the delivery of a message to one addressee, folded from the events that name that addressee.
 *
 * @param attempt which sending of the message it is about: 1, and one more each time that staff have it sent again
 * @param requestedAt when this attempt was requested
 * @param since when the status was reached
 * @param failure present if it failed
 */
public record DeliveryState(
        DeliveryStatus status,
        int attempt,
        Instant requestedAt,
        Instant since,
        @Nullable DeliveryFailure failure) {
    public static DeliveryState of(NotificationRequested requested) {
        return new DeliveryState(DeliveryStatus.REQUESTED, 1, requested.at(), requested.at(), null);
    }

    public DeliveryState after(NotificationEvent event) {
        return switch (event) {
            case NotificationRequested requested -> of(requested);
            case NotificationDelayed delayed -> become(DeliveryStatus.DELAYED, delayed.at(), null);
            case NotificationSent sent -> become(DeliveryStatus.SENT, sent.at(), null);
            case NotificationFailed failed -> become(DeliveryStatus.FAILED, failed.at(), failed.failure());
            case NotificationResent resent ->
                new DeliveryState(DeliveryStatus.REQUESTED, resent.attempt(), resent.at(), resent.at(), null);
        };
    }

    /** Whether there is no outcome yet. */
    @JsonIgnore
    public boolean isWaiting() {
        return status == DeliveryStatus.REQUESTED || status == DeliveryStatus.DELAYED;
    }

    private DeliveryState become(DeliveryStatus next, Instant at, @Nullable DeliveryFailure why) {
        return new DeliveryState(next, attempt, requestedAt, at, why);
    }
}
