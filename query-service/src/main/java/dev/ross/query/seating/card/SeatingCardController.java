package dev.ross.query.seating.card;

import static dev.ross.platform.security.CallerKind.COMPANION;
import static dev.ross.platform.security.CallerKind.CUSTOMER;
import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.TableCodes;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatingCardController {
    private final Screens screens;
    private final SeatingCards cards;
    private final CardRulesStore tables;
    private final TableCodes codes;
    private final Clock clock;

    SeatingCardController(Screens screens, SeatingCards cards, CardRulesStore tables, TableCodes codes, Clock clock) {
        this.screens = screens;
        this.cards = cards;
        this.tables = tables;
        this.codes = codes;
        this.clock = clock;
    }

    /** The card of a seating, as its guest, a companion or staff see it. */
    @GetMapping("/seatings/{seating}")
    @AllowedFor({CUSTOMER, COMPANION, STAFF})
    ScreenAnswer<?, ? extends SeatingView> card(@PathVariable SeatingId seating, Actor actor) {
        var who = Audience.of(actor, seating.restaurant());
        if (!who.works()) return ofThoseWhoSitThere(seating, actor);
        var here = new CardRestaurantLink(seating.restaurant());
        return screens.of(cards, seating, here, tables, new StaffCardPresentation(seating, who, codes, clock));
    }

    private ScreenAnswer<?, ? extends SeatingView> ofThoseWhoSitThere(SeatingId seating, Actor actor) {
        var period = actor.seatedPeriod();
        var here = new CardRestaurantLink(seating.restaurant());
        return period == null
                ? screens.of(
                        cards,
                        seating,
                        here,
                        tables,
                        new GuestCardPresentation(seating, CustomerId.of(actor.requireSubject()), clock))
                : screens.of(cards, seating, here, tables, new CompanionCardPresentation(period));
    }
}
