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
import java.util.Optional;

/** The status of a seating. */
public enum SeatingStatus {
    PENDING,
    ACCEPTED,
    SEATED,
    CLOSED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    NO_SHOW,
    /** Accepted, but never seated or marked: neither a visit nor a no-show. */
    LAPSED;

    /** The status to which an event leads; empty if the status stays as it is. */
    public static Optional<SeatingStatus> after(SeatingEvent event) {
        return switch (event) {
            case SeatingRequestEvent requested -> after(requested);
            case SeatingTableEvent placed -> after(placed);
            case HailEvent hail -> Optional.empty();
            case SeatingOrderEvent unrelated -> Optional.empty();
        };
    }

    private static Optional<SeatingStatus> after(SeatingRequestEvent event) {
        return switch (event) {
            case SeatingCreated created -> Optional.of(PENDING);
            case SeatingAccepted accepted -> Optional.of(ACCEPTED);
            case SeatingDeclined declined -> Optional.of(DECLINED);
            case SeatingCancelled cancelled -> Optional.of(CANCELLED);
            case SeatingExpired expired -> Optional.of(EXPIRED);
            case SeatingAmended amended -> Optional.empty();
            case GuestContactChanged changed -> Optional.empty();
            case NotesChanged changed -> Optional.empty();
            case AmendmentRequested asked -> Optional.empty();
            case AmendmentRefused refused -> Optional.empty();
        };
    }

    private static Optional<SeatingStatus> after(SeatingTableEvent event) {
        return switch (event) {
            case WalkInCreated created -> Optional.of(SEATED);
            case GuestsSeated seated -> Optional.of(SEATED);
            case GuestsMarkedNoShow missed -> Optional.of(NO_SHOW);
            case SeatingReinstated reinstated -> Optional.of(reinstated.to());
            case SeatingClosed closed -> Optional.of(CLOSED);
            case SeatingLapsed lapsed -> Optional.of(LAPSED);
            case TableAssigned assigned -> Optional.empty();
            case VisitConfirmed confirmed -> Optional.empty();
            case PartyRanLate late -> Optional.empty();
            case LatenessAnnounced announced -> Optional.empty();
            case NoShowDisputed disputed -> Optional.empty();
        };
    }

    /** Whether it is requested, accepted or seated: whether it is not over. */
    public boolean isOpen() {
        return isUpcoming() || this == SEATED;
    }

    /** Whether it is requested or accepted: whether its party is yet to be seated. */
    public boolean isUpcoming() {
        return this == PENDING || this == ACCEPTED;
    }

    /**
     * The status before the last decision, to which a seating may be reinstated; empty if it may not.
     *
     * @param walkIn whether it was created with its party seated
     */
    public Optional<SeatingStatus> before(boolean walkIn) {
        return switch (this) {
            case DECLINED -> Optional.of(PENDING);
            case NO_SHOW -> Optional.of(ACCEPTED);
            case CLOSED -> Optional.of(SEATED);
            case SEATED -> walkIn ? Optional.empty() : Optional.of(ACCEPTED);
            case PENDING, ACCEPTED, CANCELLED, EXPIRED, LAPSED -> Optional.empty();
        };
    }

    /** Whether it is over and nobody was to come: neither a visit nor a no-show. */
    public boolean cameToNothing() {
        return this == DECLINED || this == CANCELLED || this == EXPIRED || this == LAPSED;
    }
}
