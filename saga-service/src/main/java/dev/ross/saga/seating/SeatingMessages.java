package dev.ross.saga.seating;

import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_REFUSED;
import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_DISPUTED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_MARKED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_TAKEN_BACK;
import static dev.ross.contracts.notification.NotificationTemplate.PARTY_LATE;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_STILL_WAITS;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_WENT_UNANSWERED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_DECLINED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_EXPIRED;

import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.axon.CommandOutbox;

/** Decides who is notified of what happens to a seating, and adds these messages to the outbox. */
final class SeatingMessages {
    private SeatingMessages() {}

    static void add(SeatingCreated created, CommandOutbox outbox) {
        if (created.source() != SeatingSource.ONLINE) return;
        if (created.answerBy() != null) outbox.add(new NotifyGuest(created.seating(), REQUEST_RECEIVED, null));
        outbox.add(new NotifyStaff(created.seating(), REQUEST_TO_ANSWER, created.notes()));
    }

    /** Reminds staff of a request that is still unanswered. */
    static void addReminder(SeatingId seating, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(seating, REQUEST_STILL_WAITS, null));
    }

    static void add(SeatingAccepted accepted, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(accepted.seating(), SEATING_ACCEPTED, null));
    }

    static void add(SeatingDeclined declined, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(declined.seating(), SEATING_DECLINED, declined.reason()));
    }

    static void add(AmendmentRequested asked, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(asked.seating(), AMENDMENT_TO_ANSWER, asked.notes()));
    }

    /** A guest who withdrew the change is not notified. */
    static void add(AmendmentRefused refused, CommandOutbox outbox) {
        if (refused.by() != ActingSide.GUEST)
            outbox.add(new NotifyGuest(refused.seating(), AMENDMENT_REFUSED, refused.reason()));
    }

    static void add(SeatingAmended amended, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(amended.seating(), SEATING_AMENDED, null));
        if (amended.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(amended.seating(), GUEST_AMENDED, amended.notes()));
    }

    static void add(NotesChanged changed, CommandOutbox outbox) {
        if (changed.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(changed.seating(), GUEST_AMENDED, changed.notes()));
    }

    static void add(PartyRanLate late, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(late.seating(), PARTY_LATE, null));
    }

    static void add(SeatingCancelled cancelled, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(
                cancelled.seating(),
                SEATING_CANCELLED,
                cancelled.by() == ActingSide.GUEST ? null : cancelled.reason()));
        if (cancelled.by() == ActingSide.GUEST)
            outbox.add(new NotifyStaff(cancelled.seating(), GUEST_CANCELLED, cancelled.reason()));
    }

    static void add(SeatingExpired expired, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(expired.seating(), SEATING_EXPIRED, null));
        outbox.add(new NotifyManagers(expired.seating(), REQUEST_WENT_UNANSWERED));
    }

    static void add(GuestsMarkedNoShow missed, CommandOutbox outbox) {
        outbox.add(new NotifyGuest(missed.seating(), NO_SHOW_MARKED, null));
    }

    /**
     * @param back of a seating that had ended
     */
    static void add(SeatingReinstated back, CommandOutbox outbox) {
        if (back.to() == SeatingStatus.ACCEPTED) outbox.add(new NotifyGuest(back.seating(), NO_SHOW_TAKEN_BACK, null));
    }

    static void add(NoShowDisputed disputed, CommandOutbox outbox) {
        outbox.add(new NotifyStaff(disputed.seating(), NO_SHOW_DISPUTED, disputed.statement()));
    }
}
