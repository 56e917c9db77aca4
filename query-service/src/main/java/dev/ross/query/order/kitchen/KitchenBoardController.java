package dev.ross.query.order.kitchen;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.order.kitchen.KitchenTicketList.BoardListing;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KitchenBoardController implements RestaurantView {
    private final Screens screens;
    private final KitchenBoards boards;

    KitchenBoardController(Screens screens, KitchenBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    /**
     * The tickets of a restaurant's kitchen: those that are open, oldest first, or those that were finished last.
     *
     * @param station the name of a station; absent: all stations, as the expediter sees them
     * @param state the open tickets, or the last that were finished, newest first
     */
    @GetMapping("/restaurants/{restaurant}/kitchen-tickets")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<TicketCard>> tickets(
            @PathVariable RestaurantId restaurant,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(defaultValue = "OPEN") BoardListing state,
            PageRequest paging) {
        return screens.of(boards, restaurant, new KitchenTicketList(station, state, paging));
    }

    /**
     * How much of each item the kitchen has yet to prepare, by station and name.
     *
     * @param station the name of a station; absent: all stations
     */
    @GetMapping("/restaurants/{restaurant}/kitchen-counts")
    @AllowedFor(STAFF)
    ScreenAnswer<?, KitchenCounts> counts(
            @PathVariable RestaurantId restaurant, @RequestParam(required = false) @Nullable String station) {
        return screens.of(boards, restaurant, new KitchenCountList(station));
    }

    @Override
    public String name() {
        return "kitchen-tickets";
    }

    @Override
    public ScreenAnswer<?, ListPage<TicketCard>> of(RestaurantId restaurant, Actor actor) {
        return tickets(restaurant, null, BoardListing.OPEN, PageRequest.WIDEST);
    }
}
