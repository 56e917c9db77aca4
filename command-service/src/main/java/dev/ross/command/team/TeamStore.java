package dev.ross.command.team;

import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.team.StaffId;
import org.springframework.stereotype.Component;

/** Where teams and engagements are kept. Engagements are opened first. */
@Component
class TeamStore {
    private final Stored<StaffId, Engagement> engagements;
    private final Stored<RestaurantId, Team> teams;

    TeamStore(Kinds kinds) {
        this.engagements = kinds.of(Engagement.class, "engagement", Engagement::blank);
        this.teams = kinds.of(Team.class, "team", Team::blank, RestaurantRejection.UNKNOWN_RESTAURANT);
    }

    Stored<StaffId, Engagement> engagements() {
        return engagements;
    }

    Stored<RestaurantId, Team> teams() {
        return teams;
    }
}
