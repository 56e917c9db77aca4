package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
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
     * The mail of some addressees has been waiting for a while, and is tried again. Stored at most once for each of them
     * between two outcomes.
     */
    @Revision("1")
    record NotificationDelayed(NotificationId notification, List<String> addressees, DelayCause cause, Instant at)
            implements NotificationEvent {}

    /**
     * @param addressees the ids of those whose mail the mail server accepted
     * @param guestOf the seating whose guest it was sent to; absent for messages to others
     */
    @Revision("3")
    record NotificationSent(
            NotificationId notification,
            List<String> addressees,
            @Nullable SeatingId guestOf,
            Instant at) implements NotificationEvent {}

    /**
     * @param addressees the ids of those who will not receive it, or who did not although it was sent
     * @param guestOf the seating whose guest it was meant for; absent for messages to others
     */
    @Revision("3")
    record NotificationFailed(
            NotificationId notification,
            List<String> addressees,
            DeliveryFailure failure,
            @Nullable SeatingId guestOf,
            Instant at)
            implements NotificationEvent {}

    /**
     * Staff had it sent again.
     *
     * @param addressees the ids of those who are mailed again: the former outcome of each was known
     * @param attempt 2 for the first time that it is sent again
     */
    @Revision("1")
    record NotificationResent(NotificationId notification, List<String> addressees, int attempt, StaffId by, Instant at)
            implements NotificationEvent {}
}
