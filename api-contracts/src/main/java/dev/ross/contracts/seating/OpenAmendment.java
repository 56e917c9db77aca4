package dev.ross.contracts.seating;

import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;

/**
 * A change that a guest requested and that is not answered yet.
 *
 * @param answerBy until when the guest was promised an answer
 */
public record OpenAmendment(Stay stay, PartySize party, Instant answerBy) {
    public static OpenAmendment of(AmendmentRequested asked) {
        return new OpenAmendment(asked.stay(), asked.party(), asked.answerBy());
    }

    public boolean isFor(Stay other, PartySize guests) {
        return stay.equals(other) && party.equals(guests);
    }
}
