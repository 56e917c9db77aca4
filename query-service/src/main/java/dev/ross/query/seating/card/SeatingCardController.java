package dev.ross.query.seating.card;

import static dev.ross.query.platform.security.Who.CUSTOMER;
import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.SeatingId;
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
    private final Clock clock;

    SeatingCardController(Screens screens, SeatingCards cards, Tables tables, Clock clock) {
        this.screens = screens;
        this.cards = cards;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/seatings/{seating}")
    @MayBe({CUSTOMER, STAFF})
    Screen<?> card(@PathVariable SeatingId seating, Actor actor) {
        var who = actor.at(seating.restaurant());
        if (!who.works()) return screens.of(cards, seating, new CardOfGuest(seating, guest(actor)));
        var here = new WhereItIs(seating.restaurant());
        return screens.of(cards, seating, here, tables, new CardOfStaff(seating, who, clock));
    }

    private static CustomerId guest(Actor actor) {
        return CustomerId.of(actor.needSubject());
    }
}
