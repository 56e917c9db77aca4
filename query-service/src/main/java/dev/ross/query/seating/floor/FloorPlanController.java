package dev.ross.query.seating.floor;

import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FloorPlanController implements RestaurantView {
    private final Screens screens;
    private final Rooms rooms;
    private final Nights nights;
    private final Clock clock;

    FloorPlanController(Screens screens, Rooms rooms, Nights nights, Clock clock) {
        this.screens = screens;
        this.rooms = rooms;
        this.nights = nights;
        this.clock = clock;
    }

    @GetMapping("/restaurants/{restaurant}/floor-plan")
    @MayBe(STAFF)
    Screen<?> plan(@PathVariable RestaurantId restaurant) {
        return screens.of(
                rooms, restaurant, new LastNights(restaurant, clock), nights, new FloorPlan(restaurant, clock));
    }

    @Override
    public String name() {
        return "floor-plan";
    }

    @Override
    public Screen<?> of(RestaurantId restaurant, Actor actor) {
        return plan(restaurant);
    }
}
