package dev.ross.query.seating.book;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.VisitAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the arrival of a party in the book.
 *
 * @param late whether the party should have come some time ago
 * @param said what its guest said about coming
 * @param agreedAt since when the party is expected at its present time; absent before it is accepted
 */
record EntryArrival(
        boolean late, VisitAnswer said, @Nullable Instant agreedAt) {
    static final EntryArrival NONE = new EntryArrival(false, VisitAnswer.NONE, null);

    /** A decision ends lateness, as do an announcement of it and an amendment to another time. */
    EntryArrival after(SeatingEvent event) {
        var now = said.after(event);
        return switch (event) {
            case PartyRanLate ran -> new EntryArrival(true, now, agreedAt);
            case LatenessAnnounced announced -> new EntryArrival(false, now, agreedAt);
            case SeatingAccepted accepted -> new EntryArrival(false, now, accepted.at());
            case SeatingReinstated back -> new EntryArrival(false, now, back.at());
            case SeatingAmended to ->
                to.stay().from().equals(said.startsAt())
                        ? new EntryArrival(late, now, agreedAt)
                        : new EntryArrival(false, now, agreedAt == null ? null : to.at());
            default -> new EntryArrival(late && SeatingStatus.after(event).isEmpty(), now, agreedAt);
        };
    }
}
