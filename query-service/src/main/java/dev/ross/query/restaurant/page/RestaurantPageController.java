package dev.ross.query.restaurant.page;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RestaurantPageController {
    private final Screens screens;
    private final RestaurantPages pages;

    RestaurantPageController(Screens screens, RestaurantPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    /** The page of a restaurant. */
    @GetMapping("/restaurants/{restaurant}")
    @AllowedFor(ANYONE)
    ScreenAnswer<?, RestaurantPagePresentation.Shown> page(@PathVariable RestaurantId restaurant, Actor actor) {
        var mayAsk = !actor.isKnown() || actor.has("CUSTOMER");
        return screens.of(
                pages, restaurant, new RestaurantPagePresentation(restaurant, Audience.of(actor, restaurant), mayAsk));
    }
}
