package dev.ross.query.till;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TillPageController implements RestaurantView {
    private final Screens screens;
    private final TillStates tills;
    private final TillStaff staff;

    TillPageController(Screens screens, TillStates tills, TillStaff staff) {
        this.screens = screens;
        this.tills = tills;
        this.staff = staff;
    }

    /** The till of a restaurant: what was entered on the days that are open, and what is still to be settled. */
    @GetMapping("/restaurants/{restaurant}/till")
    @AllowedFor(STAFF)
    ScreenAnswer<?, TillView> till(@PathVariable RestaurantId restaurant, Actor actor) {
        return screens.of(
                tills,
                restaurant,
                new TillStaffLinks(restaurant),
                staff,
                new TillPresentation(Audience.of(actor, restaurant)));
    }

    @Override
    public String name() {
        return "till";
    }

    @Override
    public ScreenAnswer<?, TillView> of(RestaurantId restaurant, Actor actor) {
        return till(restaurant, actor);
    }
}
