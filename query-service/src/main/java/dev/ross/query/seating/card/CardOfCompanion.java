package dev.ross.query.seating.card;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Sitting;
import dev.ross.query.platform.live.Lens;
import org.jspecify.annotations.Nullable;

/** As those see it who joined a sitting party: until it leaves, and nothing of who the guest is. */
record CardOfCompanion(Sitting sitting) implements Lens<SeatingCard> {
    @Override
    public @Nullable CompanionView show(SeatingCard card) {
        var goesOn =
                card.status() == SeatingStatus.SEATED && sitting.equals(new Sitting(sitting.seating(), card.since()));
        return goesOn ? CompanionView.of(sitting.seating(), card) : null;
    }
}
