package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What becomes of one message. The nesting is stored: it never changes. */
public sealed interface NotificationEvent {
    NotificationId notification();

    /**
     * @param addressees everyone it is sent to, each by a mail of their own
     * @param seating what it is about, where it is about one
     * @param facts what the template fills in, nothing personal
     * @param words what the template quotes: free text by people
     */
    @Revision("2")
    record NotificationRequested(
            NotificationId notification,
            Template template,
            List<Addressee> addressees,
            @Nullable SeatingId seating,
            Map<String, String> facts,
            @Nullable Personal<String> words,
            Instant at)
            implements NotificationEvent {}

    /**
     * @param addressees the ids of those whose mail the mail server took
     */
    @Revision("2")
    record NotificationSent(NotificationId notification, List<String> addressees, Instant at)
            implements NotificationEvent {}

    /**
     * @param addressees the ids of those who will not get it
     * @param reason the kind of failure, nothing personal
     */
    @Revision("2")
    record NotificationFailed(NotificationId notification, List<String> addressees, String reason, Instant at)
            implements NotificationEvent {}
}
