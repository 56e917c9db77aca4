package dev.ross.query.seating.mine;

import static dev.ross.platform.security.CallerKind.LOGGED_IN;

import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MySeatingsController {
    private final Screens screens;
    private final MySeatingsStore lists;
    private final EndedSeatingsStore ended;
    private final KnownRestaurants names;
    private final Clock clock;

    MySeatingsController(
            Screens screens, MySeatingsStore lists, EndedSeatingsStore ended, KnownRestaurants names, Clock clock) {
        this.ended = ended;
        this.screens = screens;
        this.lists = lists;
        this.names = names;
        this.clock = clock;
    }

    /** The caller's seatings. */
    @GetMapping("/me/seatings")
    @AllowedFor(LOGGED_IN)
    ScreenAnswer<?, ListPage<MySeatingLine>> mine(Actor actor, PageRequest paging) {
        var guest = CustomerId.of(actor.requireSubject());
        return screens.of(
                lists,
                guest,
                new EndedMonthLinks(guest, paging),
                ended,
                new OwnSeatingsRestaurantLinks(),
                names,
                new OwnSeatingsPresentation(paging, clock));
    }
}
