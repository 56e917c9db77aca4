package dev.ross.query.notification.ledger;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerController implements RestaurantView {
    private final Screens screens;
    private final LedgerMessages messages;

    LedgerController(Screens screens, LedgerMessages messages) {
        this.screens = screens;
        this.messages = messages;
    }

    /** The messages that were sent about a restaurant, latest first. */
    @GetMapping("/restaurants/{restaurant}/notifications")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<LedgerList.Line>> ledger(
            @PathVariable RestaurantId restaurant, Actor actor, PageRequest paging) {
        return screens.of(
                messages,
                LedgerMessages.part(restaurant, paging),
                new LedgerList(Audience.of(actor, restaurant), paging));
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public ScreenAnswer<?, ListPage<LedgerList.Line>> of(RestaurantId restaurant, Actor actor) {
        return ledger(restaurant, actor, PageRequest.WIDEST);
    }
}
