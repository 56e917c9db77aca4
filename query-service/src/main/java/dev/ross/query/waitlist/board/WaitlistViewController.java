package dev.ross.query.waitlist.board;

import static dev.ross.query.platform.security.CallerKind.CUSTOMER;
import static dev.ross.query.platform.security.CallerKind.STAFF;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistId;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.AllowedFor;
import dev.ross.query.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitlistViewController {
    private final Screens screens;
    private final WaitlistStore lists;
    private final Clock clock;

    WaitlistViewController(Screens screens, WaitlistStore lists, Clock clock) {
        this.screens = screens;
        this.lists = lists;
        this.clock = clock;
    }

    /** The waitlist of one service date. */
    @GetMapping("/restaurants/{restaurant}/waitlist")
    @AllowedFor(STAFF)
    ScreenAnswer<?> waitlist(@PathVariable RestaurantId restaurant, @RequestParam LocalDate date, Paging paging) {
        return screens.of(lists, new WaitlistId(restaurant, date), new StaffWaitlistPresentation(paging, clock));
    }

    @GetMapping("/waitlist/{wait}")
    @AllowedFor({CUSTOMER, STAFF})
    ScreenAnswer<?> own(@PathVariable WaitId wait, Actor actor) {
        var guest = actor.at(wait.list().restaurant()).works() ? null : CustomerId.of(actor.needSubject());
        return screens.of(lists, wait.list(), new WaitlistEntryPresentation(wait, guest, clock));
    }
}
