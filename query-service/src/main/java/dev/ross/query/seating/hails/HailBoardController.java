package dev.ross.query.seating.hails;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HailBoardController implements RestaurantView {
    private final Screens screens;
    private final HailBoards boards;

    HailBoardController(Screens screens, HailBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    /**
     * The open hails of a restaurant, oldest first.
     *
     * @param mine only those of the caller's tables and those that the caller claimed
     */
    @GetMapping("/restaurants/{restaurant}/hails")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<HailCard>> hails(
            @PathVariable RestaurantId restaurant,
            @RequestParam(defaultValue = "false") boolean mine,
            PageRequest paging,
            Actor actor) {
        return screens.of(boards, restaurant, new HailList(paging, mine ? actor.asStaff() : null));
    }

    @Override
    public String name() {
        return "hails";
    }

    @Override
    public ScreenAnswer<?, ListPage<HailCard>> of(RestaurantId restaurant, Actor actor) {
        return hails(restaurant, false, PageRequest.WIDEST, actor);
    }
}
