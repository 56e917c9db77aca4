package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.ALREADY_DISPUTED;
import static dev.ross.contracts.seating.SeatingRejection.DISPUTE_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import java.time.Instant;

/** Checks whether a guest may still dispute a no-show: once, within thirty days of being marked. */
final class NoShowDispute {
    private NoShowDispute() {}

    static void require(SeatingStatus status, Instant since, boolean disputed, Instant now) {
        RejectedException.require(status == NO_SHOW, NOT_A_NO_SHOW);
        RejectedException.require(!disputed, ALREADY_DISPUTED);
        RejectedException.require(now.isBefore(SeatingTimes.mayBeDisputedUntil(since)), DISPUTE_TOO_LATE);
    }
}
