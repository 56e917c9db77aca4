package dev.ross.query.waitlist.board;

import static dev.ross.platform.security.CallerKind.CUSTOMER;
import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.VersionedPage;
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
    ScreenAnswer<?, VersionedPage<WaitlistEntryView>> waitlist(
            @PathVariable RestaurantId restaurant, @RequestParam LocalDate date, PageRequest paging) {
        return screens.of(lists, new WaitlistId(restaurant, date), new StaffWaitlistPresentation(paging, clock));
    }

    /** One entry of a waitlist, to its guest or to staff. */
    @GetMapping("/waitlist/{wait}")
    @AllowedFor({CUSTOMER, STAFF})
    ScreenAnswer<?, WaitlistEntryView> own(@PathVariable WaitId wait, Actor actor) {
        var guest = Audience.of(actor, wait.list().restaurant()).works() ? null : CustomerId.of(actor.requireSubject());
        return screens.of(lists, wait.list(), new WaitlistEntryPresentation(wait, guest, clock));
    }
}
