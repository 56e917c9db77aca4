package dev.ross.query.seating.book;

import dev.ross.contracts.seating.OpenAmendment;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * How a guest would rather have what was accepted already.
 *
 * @param answerBy until when they were promised an answer
 */
record AskedChange(LocalDateTime startsAt, int partySize, Instant answerBy) {
    static AskedChange of(OpenAmendment asked) {
        return new AskedChange(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
    }
}
