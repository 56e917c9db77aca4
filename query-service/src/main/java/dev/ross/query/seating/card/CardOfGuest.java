package dev.ross.query.seating.card;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** As the guest sees it whose it is; to any other guest it does not exist. */
record CardOfGuest(SeatingId seating, CustomerId guest, Clock clock) implements Lens<Together<SeatingCard, Rules>> {
    @Override
    public @Nullable CardView show(Together<SeatingCard, Rules> shown) {
        var card = shown.index();
        var booking = card.booking();
        if (booking == null || !guest.equals(booking.customer())) return null;
        var actions = Actions.ofGuest(card, booking, shown.linked().getFirst().policy(), clock.instant());
        return CardView.of(seating, card, booking, null, null, actions, Actions::ofGuest);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
