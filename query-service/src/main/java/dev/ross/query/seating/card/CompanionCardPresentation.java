package dev.ross.query.seating.card;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.query.platform.live.Presentation;
import org.jspecify.annotations.Nullable;

/** Presents the card to companions of a seated party: until the party leaves, and without the guest's identity. */
record CompanionCardPresentation(SeatedPeriod period) implements Presentation<SeatingCard, CompanionView> {
    @Override
    public @Nullable CompanionView show(SeatingCard card) {
        var goesOn = card.status() == SeatingStatus.SEATED
                && period.equals(new SeatedPeriod(period.seating(), card.since()));
        return goesOn ? CompanionView.of(period.seating(), card) : null;
    }
}
