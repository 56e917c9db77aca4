package dev.ross.query.team.staff;

import static dev.ross.platform.security.CallerKind.MANAGER;
import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.VersionedPage;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamViewController implements RestaurantView {
    private final Screens screens;
    private final TeamViewStore teams;
    private final Clock clock;

    TeamViewController(Screens screens, TeamViewStore teams, Clock clock) {
        this.screens = screens;
        this.teams = teams;
        this.clock = clock;
    }

    /** The team of a restaurant. */
    @GetMapping("/restaurants/{restaurant}/staff")
    @AllowedFor(STAFF)
    ScreenAnswer<?, VersionedPage<StaffList.Colleague>> staff(
            @PathVariable RestaurantId restaurant, Actor actor, PageRequest paging) {
        return screens.of(teams, restaurant, new StaffList(Audience.of(actor, restaurant), paging));
    }

    /** The open invitations to a team. */
    @GetMapping("/restaurants/{restaurant}/staff-invitations")
    @AllowedFor(MANAGER)
    ScreenAnswer<?, VersionedPage<InvitationList.OpenInvitation>> invitations(
            @PathVariable RestaurantId restaurant, PageRequest paging) {
        return screens.of(teams, restaurant, new InvitationList(paging, clock));
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public ScreenAnswer<?, VersionedPage<StaffList.Colleague>> of(RestaurantId restaurant, Actor actor) {
        return staff(restaurant, actor, PageRequest.WIDEST);
    }
}
