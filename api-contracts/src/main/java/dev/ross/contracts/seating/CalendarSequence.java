package dev.ross.contracts.seating;

import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.CalendarVisit;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calendar entry of a seating, folded from its events: what it shows, and how often that has changed. The number
 * rises with each change that a calendar must follow and with nothing else, so that a message that is sent again has
 * the number that it had. A seating has its entry from its first acceptance on; a walk-in has none.
 *
 * @param number 0 at the first acceptance
 * @param stay absent, as the party is, until it is requested
 * @param changedAt the time of the change that the number counts; absent while there is no entry
 */
public record CalendarSequence(
        int number,
        EntryStatus status,
        @Nullable Stay stay,
        @Nullable PartySize party,
        @Nullable Instant changedAt) {
    public static final CalendarSequence NONE = new CalendarSequence(0, EntryStatus.NONE, null, null, null);

    /** The visit as the entry shows it; empty while there is no entry. */
    public Optional<CalendarVisit> visit() {
        if (stay == null || party == null || changedAt == null) return Optional.empty();
        return Optional.of(new CalendarVisit(number, status == EntryStatus.CANCELLED, stay, party, changedAt));
    }

    public CalendarSequence after(SeatingEvent event) {
        return switch (event) {
            case SeatingRequestEvent requested -> after(requested);
            case SeatingTableEvent placed -> after(placed);
            case HailEvent hail -> this;
            case SeatingOrderEvent unrelated -> this;
        };
    }

    private CalendarSequence after(SeatingRequestEvent event) {
        return switch (event) {
            case SeatingCreated created ->
                new CalendarSequence(0, EntryStatus.NONE, created.stay(), created.party(), null);
            case SeatingAccepted accepted -> confirmed(accepted.at());
            case SeatingAmended amended -> amended(amended);
            case SeatingDeclined declined -> cancelled(declined.at());
            case SeatingCancelled cancelled -> cancelled(cancelled.at());
            case SeatingExpired expired -> cancelled(expired.at());
            case GuestContactChanged changed -> this;
            case NotesChanged changed -> this;
            case AmendmentRequested asked -> this;
            case AmendmentRefused refused -> this;
        };
    }

    private CalendarSequence after(SeatingTableEvent event) {
        return switch (event) {
            case GuestsMarkedNoShow missed -> cancelled(missed.at());
            case SeatingReinstated back -> reinstated(back);
            case WalkInCreated created -> this;
            case TableAssigned assigned -> this;
            case VisitConfirmed confirmed -> this;
            case PartyRanLate late -> this;
            case LatenessAnnounced announced -> this;
            case GuestsSeated seated -> this;
            case NoShowDisputed disputed -> this;
            case SeatingClosed closed -> this;
            case SeatingLapsed lapsed -> this;
        };
    }

    private CalendarSequence confirmed(Instant at) {
        return switch (status) {
            case NONE -> new CalendarSequence(0, EntryStatus.CONFIRMED, stay, party, at);
            case CANCELLED -> new CalendarSequence(number + 1, EntryStatus.CONFIRMED, stay, party, at);
            case CONFIRMED -> this;
        };
    }

    private CalendarSequence cancelled(Instant at) {
        return status == EntryStatus.CONFIRMED
                ? new CalendarSequence(number + 1, EntryStatus.CANCELLED, stay, party, at)
                : this;
    }

    /** One that is requested again waits for another acceptance, and a walk-in has no entry to bring back. */
    private CalendarSequence reinstated(SeatingReinstated back) {
        return status == EntryStatus.CANCELLED && back.to() != SeatingStatus.PENDING ? confirmed(back.at()) : this;
    }

    private CalendarSequence amended(SeatingAmended to) {
        if (to.stay().equals(stay) && to.party().equals(party)) return this;
        return status == EntryStatus.CONFIRMED
                ? new CalendarSequence(number + 1, status, to.stay(), to.party(), to.at())
                : new CalendarSequence(number, status, to.stay(), to.party(), changedAt);
    }

    /** Whether there is an entry, and whether the guest is expected by it. */
    public enum EntryStatus {
        /** It was never accepted. */
        NONE,
        CONFIRMED,
        /** The seating was accepted, and no table is kept for it any more. */
        CANCELLED
    }
}
