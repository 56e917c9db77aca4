package dev.ross.query.menu.page;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MenuPageController implements RestaurantView {
    private final Screens screens;
    private final MenuPages pages;

    MenuPageController(Screens screens, MenuPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    /**
     * The menu of a restaurant.
     *
     * @param edition the menu that guests see, or for the team the draft of the next
     */
    @GetMapping("/restaurants/{restaurant}/menu")
    @AllowedFor(ANYONE)
    ScreenAnswer<?, MenuView> page(
            @PathVariable RestaurantId restaurant,
            @RequestParam(defaultValue = "PUBLISHED") MenuEdition edition,
            Actor actor) {
        return screens.of(pages, restaurant, new MenuPagePresentation(Audience.of(actor, restaurant), edition));
    }

    @Override
    public String name() {
        return "menu";
    }

    @Override
    public ScreenAnswer<?, MenuView> of(RestaurantId restaurant, Actor actor) {
        return page(restaurant, MenuEdition.PUBLISHED, actor);
    }
}
