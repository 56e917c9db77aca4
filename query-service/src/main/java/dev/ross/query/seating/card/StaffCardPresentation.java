package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.TableCodes;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Presents the card to the restaurant's staff. */
record StaffCardPresentation(SeatingId seating, Audience who, TableCodes codes, Clock clock)
        implements Presentation<LinkedDocuments<SeatingCard, RestaurantRules>, CardView> {
    @Override
    public @Nullable CardView show(LinkedDocuments<SeatingCard, RestaurantRules> shown) {
        var card = shown.index();
        var booking = card.booking();
        if (booking == null) return null;
        var layout = shown.linked().getFirst().tableLayout();
        var actions = CardActions.ofStaff(card, booking, layout, who, clock.instant());
        return CardView.of(seating, card, booking, layout, tableCode(card), actions, CardActions::ofStaff);
    }

    private @Nullable String tableCode(SeatingCard card) {
        return card.status() == SeatingStatus.SEATED ? codes.codeOf(new SeatedPeriod(seating, card.since())) : null;
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
