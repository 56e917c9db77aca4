package dev.ross.saga.notification.template;

import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.SeatingSituation;
import dev.ross.saga.platform.message.WaitingHails;
import java.util.Optional;

/**
 * State of one seating, folded from its events, as far as messages about it need it.
 *
 * @param hails its hails that nobody has claimed
 * @param guest absent for a walk-in, and for a guest who was erased
 */
public record SeatingRecord(Optional<SeatingSituation> situation, WaitingHails hails, Optional<GuestContact> guest) {
    private static final SeatingRecord UNKNOWN =
            new SeatingRecord(Optional.empty(), WaitingHails.NONE, Optional.empty());

    public static SeatingRecord of(SeatingId id, StreamHistory history) {
        return history.of("seating", id, UNKNOWN, SeatingRecord::after);
    }

    private SeatingRecord after(Object event) {
        return new SeatingRecord(SeatingSituation.after(situation, event), hails.after(event), guestAfter(event));
    }

    private Optional<GuestContact> guestAfter(Object event) {
        return switch (event) {
            case SeatingCreated created -> Optional.ofNullable(created.guest().value());
            case GuestContactChanged changed ->
                Optional.ofNullable(changed.guest().value());
            default -> guest;
        };
    }
}
