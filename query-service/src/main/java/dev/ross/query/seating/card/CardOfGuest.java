package dev.ross.query.seating.card;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Lens;
import org.jspecify.annotations.Nullable;

/** As the guest sees it whose it is; to any other guest it does not exist. */
record CardOfGuest(SeatingId seating, CustomerId guest) implements Lens<SeatingCard> {
    @Override
    public @Nullable CardView show(SeatingCard card) {
        var booking = card.booking();
        if (booking == null || !guest.equals(booking.customer())) return null;
        return CardView.of(seating, card, booking, null, Actions.ofGuest(card), Actions::ofGuest);
    }
}
