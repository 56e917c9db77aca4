package dev.ross.query.seating.hails;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.PageRequest;
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
    ScreenAnswer<?> hails(@PathVariable RestaurantId restaurant, PageRequest paging) {
        return screens.of(boards, restaurant, new HailList(paging));
    }

    @Override
    public String name() {
        return "hails";
    }

    @Override
    public ScreenAnswer<?> of(RestaurantId restaurant, Actor actor) {
        return hails(restaurant, PageRequest.WIDEST);
    }
}
