package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What becomes of one message. The nesting is stored: it never changes. */
public sealed interface NotificationEvent {
    NotificationId notification();

    /**
     * @param seating what it is about, where it is about one
     * @param facts what the template fills in, nothing personal
     * @param words what the template quotes: free text by people
     */
    @Revision("1")
    record NotificationRequested(
            NotificationId notification,
            Template template,
            Personal<Recipient> recipient,
            @Nullable SeatingId seating,
            Map<String, String> facts,
            @Nullable Personal<String> words,
            Instant at)
            implements NotificationEvent {}

    @Revision("1")
    record NotificationSent(NotificationId notification, Instant at) implements NotificationEvent {}

    /**
     * @param reason the kind of failure, nothing personal
     */
    @Revision("1")
    record NotificationFailed(NotificationId notification, String reason, Instant at) implements NotificationEvent {}
}
