package dev.ross.query.serverplan;

import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServerPlanPageController {
    private final Screens screens;
    private final ServerPlanStore plans;

    ServerPlanPageController(Screens screens, ServerPlanStore plans) {
        this.screens = screens;
        this.plans = plans;
    }

    /** Who serves which tables on a date. */
    @GetMapping("/restaurants/{restaurant}/service-days/{date}/server-assignments")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ServerPlanPage> plan(@PathVariable RestaurantId restaurant, @PathVariable LocalDate date) {
        return screens.of(plans, new ServiceDayId(restaurant, date), new ServerPlanPresentation(date));
    }
}
