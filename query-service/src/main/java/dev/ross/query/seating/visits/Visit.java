package dev.ross.query.seating.visits;

import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seating of a guest.
 *
 * @param dispute what they said to being marked as not having come, as long as they are
 */
record Visit(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String dispute) {
    Visit became(SeatingStatus next) {
        return new Visit(id, next, stay, partySize, null);
    }

    Visit amended(Stay to, PartySize party) {
        return new Visit(id, status, to, party.guests(), dispute);
    }

    Visit disputed(@Nullable String statement) {
        return new Visit(id, status, stay, partySize, statement);
    }

    /** Whether it is shown at later ones. */
    boolean counts() {
        return took() || missed();
    }

    boolean took() {
        return status == SeatingStatus.SEATED || status == SeatingStatus.CLOSED;
    }

    boolean missed() {
        return status == SeatingStatus.NO_SHOW;
    }

    /** In the months before, by the restaurant's calendar. */
    boolean within(int months, Instant now) {
        return stay.from()
                .isAfter(now.atZone(stay.timeZone()).minusMonths(months).toInstant());
    }
}
