package dev.ross.query.seating.card;

import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the guest would rather have what was accepted already.
 *
 * @param answerBy until when they were promised an answer
 */
record CardAmendment(
        LocalDateTime startsAt, int partySize, @Nullable String notes, Instant answerBy) {
    static CardAmendment of(AmendmentRequested asked) {
        return new CardAmendment(
                asked.stay().startsAt(),
                asked.party().guests(),
                asked.notes() == null ? null : asked.notes().value(),
                asked.answerBy());
    }
}
