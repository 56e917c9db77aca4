package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Presents the card to its own guest; for any other guest it does not exist. */
record GuestCardPresentation(SeatingId seating, CustomerId guest, Clock clock)
        implements Presentation<LinkedDocuments<SeatingCard, RestaurantRules>, CardView> {
    @Override
    public @Nullable CardView show(LinkedDocuments<SeatingCard, RestaurantRules> shown) {
        var card = shown.index();
        var booking = card.booking();
        if (booking == null || !guest.equals(booking.customer())) return null;
        var actions =
                CardActions.ofGuest(card, booking, shown.linked().getFirst().policy(), clock.instant());
        return CardView.of(seating, card, booking, null, null, actions, CardActions::ofGuest);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
