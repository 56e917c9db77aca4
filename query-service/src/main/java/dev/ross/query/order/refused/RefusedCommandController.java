package dev.ross.query.order.refused;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RefusedCommandController implements RestaurantView {
    private final Screens screens;
    private final RefusedCommandBoards boards;

    RefusedCommandController(Screens screens, RefusedCommandBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    /** The commands of tablets without a connection that were refused and wait for staff, oldest first. */
    @GetMapping("/restaurants/{restaurant}/refused-commands")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<RefusedCommandCard>> refused(@PathVariable RestaurantId restaurant, PageRequest paging) {
        return screens.of(boards, restaurant, new RefusedCommandList(paging));
    }

    @Override
    public String name() {
        return "refused-commands";
    }

    @Override
    public ScreenAnswer<?, ListPage<RefusedCommandCard>> of(RestaurantId restaurant, Actor actor) {
        return refused(restaurant, PageRequest.WIDEST);
    }
}
