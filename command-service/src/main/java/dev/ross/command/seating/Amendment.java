package dev.ross.command.seating;

import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;

/** An open amendment that the guest of an accepted seating asks for. */
record Amendment(Stay stay, PartySize party, Instant answerBy) {
    boolean isFor(Stay other, PartySize guests) {
        return stay.equals(other) && party.equals(guests);
    }

    static Amendment of(OpenAmendment open) {
        return new Amendment(open.stay(), open.party(), open.answerBy());
    }
}
