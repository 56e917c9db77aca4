package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of one message. The nesting is stored: it never changes. */
public sealed interface NotificationEvent {
    NotificationId notification();

    /**
     * @param addressees all recipients, each of whom receives a mail of their own
     * @param seating that the message is about, if any
     * @param facts values for the template, nothing personal
     * @param words texts written by people, which the template quotes
     */
    @Revision("2")
    record NotificationRequested(
            NotificationId notification,
            NotificationTemplate template,
            List<Addressee> addressees,
            @Nullable SeatingId seating,
            Map<String, String> facts,
            @Nullable Personal<String> words,
            Instant at)
            implements NotificationEvent {}

    /**
     * @param addressees the ids of those whose mail the mail server accepted
     */
    @Revision("2")
    record NotificationSent(NotificationId notification, List<String> addressees, Instant at)
            implements NotificationEvent {}

    /**
     * @param addressees the ids of those who will not receive it
     * @param reason the kind of failure, nothing personal
     */
    @Revision("2")
    record NotificationFailed(NotificationId notification, List<String> addressees, String reason, Instant at)
            implements NotificationEvent {}
}
