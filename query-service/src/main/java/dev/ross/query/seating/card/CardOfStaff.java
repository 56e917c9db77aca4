package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import dev.ross.query.platform.security.Audience;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** As those see it who serve the party. */
record CardOfStaff(SeatingId seating, Audience who, Clock clock) implements Lens<Together<SeatingCard, Rules>> {
    @Override
    public @Nullable CardView show(Together<SeatingCard, Rules> shown) {
        var card = shown.index();
        var booking = card.booking();
        if (booking == null) return null;
        var actions = Actions.ofStaff(card, booking, who, clock.instant());
        return CardView.of(seating, card, booking, shown.linked().getFirst().furniture(), actions, Actions::ofStaff);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
