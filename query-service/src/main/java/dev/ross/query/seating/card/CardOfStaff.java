package dev.ross.query.seating.card;

import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Sitting;
import dev.ross.contracts.seating.TableCodes;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.security.Audience;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** As those see it who serve the party. */
record CardOfStaff(SeatingId seating, Audience who, TableCodes codes, Clock clock) implements Lens<SeatingCard> {
    @Override
    public @Nullable CardView show(SeatingCard card) {
        var booking = card.booking();
        if (booking == null) return null;
        var actions = Actions.ofStaff(card, booking, who, clock.instant());
        return CardView.of(seating, card, booking, true, tableCode(card), actions, Actions::ofStaff);
    }

    private @Nullable String tableCode(SeatingCard card) {
        return card.status() == SeatingStatus.SEATED ? codes.codeOf(new Sitting(seating, card.since())) : null;
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
