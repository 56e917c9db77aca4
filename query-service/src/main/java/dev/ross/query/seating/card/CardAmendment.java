package dev.ross.query.seating.card;

import dev.ross.contracts.seating.OpenAmendment;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * How the guest would rather have what was accepted already.
 *
 * @param answerBy until when they were promised an answer
 */
record CardAmendment(LocalDateTime startsAt, int partySize, Instant answerBy) {
    static CardAmendment of(OpenAmendment asked) {
        return new CardAmendment(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
    }
}
