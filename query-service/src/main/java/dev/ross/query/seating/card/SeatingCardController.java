package dev.ross.query.seating.card;

import static dev.ross.query.platform.security.Who.COMPANION;
import static dev.ross.query.platform.security.Who.CUSTOMER;
import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.TableCodes;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatingCardController {
    private final Screens screens;
    private final SeatingCards cards;
    private final Tables tables;
    private final TableCodes codes;
    private final Clock clock;

    SeatingCardController(Screens screens, SeatingCards cards, Tables tables, TableCodes codes, Clock clock) {
        this.screens = screens;
        this.cards = cards;
        this.tables = tables;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/seatings/{seating}")
    @MayBe({CUSTOMER, COMPANION, STAFF})
    Screen<?> card(@PathVariable SeatingId seating, Actor actor) {
        var who = actor.at(seating.restaurant());
        if (!who.works()) return ofThoseWhoSitThere(seating, actor);
        var here = new WhereItIs(seating.restaurant());
        return screens.of(cards, seating, here, tables, new CardOfStaff(seating, who, codes, clock));
    }

    private Screen<?> ofThoseWhoSitThere(SeatingId seating, Actor actor) {
        var sitting = actor.sits();
        return sitting == null
                ? screens.of(
                        cards,
                        seating,
                        new WhereItIs(seating.restaurant()),
                        tables,
                        new CardOfGuest(seating, CustomerId.of(actor.needSubject()), clock))
                : screens.of(cards, seating, new CardOfCompanion(sitting));
    }
}
