package dev.ross.query.seating.card;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Lens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** As the guest sees it whose it is; to any other guest it does not exist. */
record CardOfGuest(SeatingId seating, CustomerId guest, Clock clock) implements Lens<SeatingCard> {
    @Override
    public @Nullable CardView show(SeatingCard card) {
        var booking = card.booking();
        if (booking == null || !guest.equals(booking.customer())) return null;
        var actions = Actions.ofGuest(card, clock.instant());
        return CardView.of(seating, card, booking, null, null, actions, Actions::ofGuest);
    }
}
