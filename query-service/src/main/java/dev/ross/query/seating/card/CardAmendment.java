package dev.ross.query.seating.card;

import dev.ross.contracts.seating.OpenAmendment;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A change that the guest requests for an accepted seating.
 *
 * @param answerBy until when the guest was promised an answer
 */
record CardAmendment(LocalDateTime startsAt, int partySize, Instant answerBy) {
    static CardAmendment of(OpenAmendment asked) {
        return new CardAmendment(asked.stay().startsAt(), asked.party().guests(), asked.answerBy());
    }
}
