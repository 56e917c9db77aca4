package dev.ross.query.order.printing;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
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
class PrintJobBoardController implements RestaurantView {
    private final Screens screens;
    private final PrintJobBoards boards;

    PrintJobBoardController(Screens screens, PrintJobBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    /**
     * The last print jobs of a restaurant, latest first.
     *
     * @param state absent: jobs in every state
     */
    @GetMapping("/restaurants/{restaurant}/print-jobs")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<PrintJobCard>> jobs(
            @PathVariable RestaurantId restaurant,
            @RequestParam(required = false) @Nullable PrintState state,
            PageRequest paging) {
        return screens.of(boards, restaurant, new PrintJobList(state, paging));
    }

    @Override
    public String name() {
        return "print-jobs";
    }

    @Override
    public ScreenAnswer<?, ListPage<PrintJobCard>> of(RestaurantId restaurant, Actor actor) {
        return jobs(restaurant, null, PageRequest.WIDEST);
    }
}
