package dev.ross.query.waitlist.board;

import static dev.ross.query.platform.security.Who.CUSTOMER;
import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistId;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitlistController {
    private final Screens screens;
    private final Waitlists lists;
    private final Clock clock;

    WaitlistController(Screens screens, Waitlists lists, Clock clock) {
        this.screens = screens;
        this.lists = lists;
        this.clock = clock;
    }

    /** Of one service date. */
    @GetMapping("/restaurants/{restaurant}/waitlist")
    @MayBe(STAFF)
    Screen<?> waitlist(@PathVariable RestaurantId restaurant, @RequestParam LocalDate date, Paging paging) {
        return screens.of(lists, new WaitlistId(restaurant, date), new WaitlistOfStaff(paging, clock));
    }

    @GetMapping("/waitlist/{wait}")
    @MayBe({CUSTOMER, STAFF})
    Screen<?> own(@PathVariable WaitId wait, Actor actor) {
        var guest = actor.at(wait.list().restaurant()).works() ? null : CustomerId.of(actor.needSubject());
        return screens.of(lists, wait.list(), new OwnWait(wait, guest, clock));
    }
}
