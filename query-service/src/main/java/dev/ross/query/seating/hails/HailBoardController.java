package dev.ross.query.seating.hails;

import static dev.ross.query.platform.security.CallerKind.STAFF;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.AllowedFor;
import dev.ross.query.platform.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HailBoardController implements RestaurantView {
    private final Screens screens;
    private final HailBoards boards;

    HailBoardController(Screens screens, HailBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    @GetMapping("/restaurants/{restaurant}/hails")
    @AllowedFor(STAFF)
    ScreenAnswer<?> hails(@PathVariable RestaurantId restaurant, Paging paging) {
        return screens.of(boards, restaurant, new HailList(paging));
    }

    @Override
    public String name() {
        return "hails";
    }

    @Override
    public ScreenAnswer<?> of(RestaurantId restaurant, Actor actor) {
        return hails(restaurant, Paging.WIDEST);
    }
}
