package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import org.jspecify.annotations.Nullable;

/** Presents the card to companions of a seated party: until the party leaves, and without the guest's identity. */
record CompanionCardPresentation(SeatedPeriod period)
        implements Presentation<LinkedDocuments<SeatingCard, RestaurantRules>, CompanionView> {
    @Override
    public @Nullable CompanionView show(LinkedDocuments<SeatingCard, RestaurantRules> shown) {
        var card = shown.index();
        var goesOn = card.status() == SeatingStatus.SEATED
                && period.equals(new SeatedPeriod(period.seating(), card.since()));
        if (!goesOn) return null;
        var actions = CardActions.ofParty(card, shown.linked().getFirst().policy());
        return CompanionView.of(period.seating(), card, actions);
    }
}
