package dev.ross.contracts.seating;

import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the guest said about coming, folded from the events of the seating. It is about the visit at one time: after an
 * amendment to another, the guest has said nothing.
 *
 * @param startsAt the planned start that it is about; absent for a walk-in and before anything is requested
 * @param confirmed whether the guest said that they come, on time or late
 * @param expectedAt when they come, if they announced to be late and nothing was decided since; absent otherwise
 */
public record VisitAnswer(
        @Nullable Instant startsAt,
        boolean confirmed,
        @Nullable Instant expectedAt) {
    public static final VisitAnswer NONE = new VisitAnswer(null, false, null);

    public VisitAnswer after(SeatingEvent event) {
        return switch (event) {
            case SeatingCreated created -> new VisitAnswer(created.stay().from(), false, null);
            case SeatingAmended amended -> movedTo(amended.stay().from());
            case VisitConfirmed said -> new VisitAnswer(startsAt, true, expectedAt);
            case LatenessAnnounced late -> new VisitAnswer(startsAt, true, late.expectedAt());
            default -> SeatingStatus.after(event).isPresent() ? new VisitAnswer(startsAt, confirmed, null) : this;
        };
    }

    private VisitAnswer movedTo(Instant start) {
        return start.equals(startsAt) ? this : new VisitAnswer(start, false, null);
    }
}
