package dev.ross.saga.platform.message;

import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State of a seating, folded from its events, as far as messages about it depend on it.
 *
 * @param answerBy until when it, or a change that is asked for, waits for an answer; absent unless one does
 * @param asked the change that its guest asks for, while that waits for an answer
 * @param acceptedAtOnce whether it never waited for an answer
 * @param late whether its party is known to be late
 */
public record SeatingSituation(
        SeatingStatus status,
        Stay stay,
        @Nullable Instant answerBy,
        @Nullable OpenAmendment asked,
        boolean acceptedAtOnce,
        boolean late) {
    /** Absent for a walk-in, about whom no message is sent. */
    public static Optional<SeatingSituation> after(Optional<SeatingSituation> known, Object event) {
        if (event instanceof SeatingCreated created) return Optional.of(of(created));
        return known.map(situation -> situation.after(event));
    }

    public static SeatingSituation of(SeatingCreated created) {
        return new SeatingSituation(
                SeatingStatus.PENDING, created.stay(), created.answerBy(), null, created.answerBy() == null, false);
    }

    public SeatingSituation after(Object event) {
        return switch (event) {
            case SeatingReinstated back -> become(back.to(), back.answerBy());
            case SeatingAmended amended -> amended(amended);
            case AmendmentRequested wish -> waiting(wish.answerBy(), OpenAmendment.of(wish));
            case AmendmentRefused refused -> waiting(null, null);
            case PartyRanLate ranLate -> knownToBeLate(true);
            case LatenessAnnounced announced -> knownToBeLate(false);
            case SeatingEvent other ->
                SeatingStatus.after(other).map(next -> become(next, null)).orElse(this);
            default -> this;
        };
    }

    /** Whether the guest waits for an answer from the staff. */
    public boolean waitsForAnAnswer() {
        return answerBy != null && (status == SeatingStatus.PENDING || asked != null);
    }

    private SeatingSituation become(SeatingStatus next, @Nullable Instant by) {
        return new SeatingSituation(next, stay, by, null, acceptedAtOnce, false);
    }

    private SeatingSituation amended(SeatingAmended amended) {
        var isLate = late && amended.stay().from().equals(stay.from());
        var open = amended.asked();
        var by = open == null ? amended.answerBy() : open.answerBy();
        return new SeatingSituation(status, amended.stay(), by, open, acceptedAtOnce, isLate);
    }

    private SeatingSituation knownToBeLate(boolean is) {
        return new SeatingSituation(status, stay, answerBy, asked, acceptedAtOnce, is);
    }

    private SeatingSituation waiting(@Nullable Instant by, @Nullable OpenAmendment wish) {
        return new SeatingSituation(status, stay, by, wish, acceptedAtOnce, late);
    }
}
