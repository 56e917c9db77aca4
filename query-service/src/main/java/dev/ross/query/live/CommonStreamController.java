package dev.ross.query.live;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ManyScreens;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
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

    /** Several views of a restaurant over one stream: each event names its view. */
    @GetMapping("/restaurants/{restaurant}/live")
    @AllowedFor(STAFF)
    ManyScreens live(@PathVariable RestaurantId restaurant, @RequestParam List<String> views, Actor actor) {
        if (views.isEmpty()) throw unknownView();
        Map<String, ScreenAnswer<?, ?>> screens = new LinkedHashMap<>();
        for (var name : views) screens.put(name, view(name).of(restaurant, actor));
        return new ManyScreens(screens);
    }

    private RestaurantView view(String name) {
        var view = views.get(name);
        if (view == null) throw unknownView();
        return view;
    }

    private Problem unknownView() {
        return new Problem(ProblemCode.MALFORMED, "The views are " + String.join(", ", views.keySet()) + ".");
    }
}
