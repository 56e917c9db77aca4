package dev.ross.query.seating.visits;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seating of a guest.
 *
 * @param dispute the guest's objection to the no-show, while that status lasts
 */
record GuestVisit(
        SeatingId id,
        SeatingStatus status,
        Stay stay,
        int partySize,
        @Nullable String dispute) {
    GuestVisit became(SeatingStatus next) {
        return new GuestVisit(id, next, stay, partySize, null);
    }

    GuestVisit amended(Stay to, PartySize party) {
        return new GuestVisit(id, status, to, party.guests(), dispute);
    }

    GuestVisit disputed(@Nullable String statement) {
        return new GuestVisit(id, status, stay, partySize, statement);
    }

    /** Whether it counts as a visit or a no-show, and is shown at later visits. */
    boolean counts() {
        return took() || missed();
    }

    boolean took() {
        return status == SeatingStatus.SEATED || status == SeatingStatus.CLOSED;
    }

    boolean missed() {
        return status == SeatingStatus.NO_SHOW;
    }

    /** Whether it began in the given number of months before now, in the restaurant's time zone. */
    boolean within(int months, Instant now) {
        return stay.from()
                .isAfter(now.atZone(stay.timeZone()).minusMonths(months).toInstant());
    }
}
