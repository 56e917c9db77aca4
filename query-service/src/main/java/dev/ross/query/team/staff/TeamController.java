package dev.ross.query.team.staff;

import static dev.ross.query.platform.security.Who.MANAGER;
import static dev.ross.query.platform.security.Who.STAFF;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.Screen;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.MayBe;
import dev.ross.query.platform.web.Paging;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamController implements RestaurantView {
    private final Screens screens;
    private final Teams teams;
    private final Clock clock;

    TeamController(Screens screens, Teams teams, Clock clock) {
        this.screens = screens;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/restaurants/{restaurant}/staff")
    @MayBe(STAFF)
    Screen<?> staff(@PathVariable RestaurantId restaurant, Actor actor, Paging paging) {
        return screens.of(teams, restaurant, new StaffList(actor.at(restaurant), paging));
    }

    @GetMapping("/restaurants/{restaurant}/staff-invitations")
    @MayBe(MANAGER)
    Screen<?> invitations(@PathVariable RestaurantId restaurant, Paging paging) {
        return screens.of(teams, restaurant, new InvitationList(paging, clock));
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Screen<?> of(RestaurantId restaurant, Actor actor) {
        return staff(restaurant, actor, Paging.WIDEST);
    }
}
