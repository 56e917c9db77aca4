package dev.ross.query.seating.book;

import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a guest would rather have what was accepted already.
 *
 * @param answerBy until when they were promised an answer
 */
record AskedChange(
        LocalDateTime startsAt, int partySize, @Nullable String notes, Instant answerBy) {
    static AskedChange of(AmendmentRequested asked) {
        return new AskedChange(
                asked.stay().startsAt(),
                asked.party().guests(),
                asked.notes() == null ? null : asked.notes().value(),
                asked.answerBy());
    }
}
