package dev.ross.query.live;

import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.ManyScreens;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CommonStreamController {
    private final Map<String, RestaurantView> views = new TreeMap<>();

    CommonStreamController(List<RestaurantView> views) {
        views.forEach(view -> this.views.put(view.name(), view));
    }

    @GetMapping("/restaurants/{restaurant}/live")
    @MayBe(STAFF)
    ManyScreens live(@PathVariable RestaurantId restaurant, @RequestParam List<String> views, Actor actor) {
        Map<String, Screen<?>> screens = new LinkedHashMap<>();
        for (var name : views) screens.put(name, named(name).of(restaurant, actor));
        return new ManyScreens(screens);
    }

    private RestaurantView named(String name) {
        var view = views.get(name);
        if (view == null)
            throw new Problem(ProblemCode.MALFORMED, "The views are " + String.join(", ", views.keySet()) + ".");
        return view;
    }
}
