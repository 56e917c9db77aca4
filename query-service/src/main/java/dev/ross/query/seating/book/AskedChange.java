package dev.ross.query.seating.book;

import dev.ross.contracts.seating.OpenAmendment;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A change that a guest requests for an accepted seating.
 *
 * @param answerBy until when the guest was promised an answer
 */
record AskedChange(LocalDateTime startsAt, int partySize, Instant answerBy) {
    static AskedChange of(OpenAmendment asked) {
        return new AskedChange(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
    }
}
