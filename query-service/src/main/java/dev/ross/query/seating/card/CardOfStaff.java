package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Sitting;
import dev.ross.contracts.seating.TableCodes;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import dev.ross.query.platform.security.Audience;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** As those see it who serve the party. */
record CardOfStaff(SeatingId seating, Audience who, TableCodes codes, Clock clock)
        implements Lens<Together<SeatingCard, Rules>> {
    @Override
    public @Nullable CardView show(Together<SeatingCard, Rules> shown) {
        var card = shown.index();
        var booking = card.booking();
        if (booking == null) return null;
        var furniture = shown.linked().getFirst().furniture();
        var actions = Actions.ofStaff(card, booking, furniture, who, clock.instant());
        return CardView.of(seating, card, booking, furniture, tableCode(card), actions, Actions::ofStaff);
    }

    private @Nullable String tableCode(SeatingCard card) {
        return card.status() == SeatingStatus.SEATED ? codes.codeOf(new Sitting(seating, card.since())) : null;
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
