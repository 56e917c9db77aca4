package dev.ross.query.seating.floor;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FloorPlanController implements RestaurantView {
    private final Screens screens;
    private final FloorStateStore floors;
    private final FloorDayStore days;
    private final Clock clock;

    FloorPlanController(Screens screens, FloorStateStore floors, FloorDayStore days, Clock clock) {
        this.screens = screens;
        this.floors = floors;
        this.days = days;
        this.clock = clock;
    }

    /** The tables of a restaurant, who sits there and who comes next. */
    @GetMapping("/restaurants/{restaurant}/floor-plan")
    @AllowedFor(STAFF)
    ScreenAnswer<?, PlanView> plan(@PathVariable RestaurantId restaurant) {
        return screens.of(
                floors, restaurant, new FloorDayLinks(restaurant, clock), days, new FloorPlan(restaurant, clock));
    }

    @Override
    public String name() {
        return "floor-plan";
    }

    @Override
    public ScreenAnswer<?, PlanView> of(RestaurantId restaurant, Actor actor) {
        return plan(restaurant);
    }
}
