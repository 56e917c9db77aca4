package dev.ross.saga.team;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.EngagementEvent.Disengaged;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.saga.platform.axon.History;
import java.util.Map;
import java.util.Optional;

/** Where someone works and as what; nothing of both if they work nowhere. */
record Membership(Optional<RestaurantId> restaurant, Optional<RestaurantRole> role) {
    private static final Membership NONE = new Membership(Optional.empty(), Optional.empty());

    static Membership of(StaffId staff, History history) {
        var restaurant = history.of("engagement", staff, Optional.<RestaurantId>empty(), Membership::workplace);
        var role = restaurant.flatMap(place ->
                history.of("team", place, Optional.<RestaurantRole>empty(), (was, event) -> role(staff, was, event)));
        return role.isEmpty() ? NONE : new Membership(restaurant, role);
    }

    private static Optional<RestaurantId> workplace(Optional<RestaurantId> was, Object event) {
        if (event instanceof Engaged engaged) return Optional.of(engaged.restaurant());
        return event instanceof Disengaged ? Optional.empty() : was;
    }

    private static Optional<RestaurantRole> role(StaffId staff, Optional<RestaurantRole> was, Object event) {
        if (event instanceof StaffJoined joined && joined.staff().equals(staff)) return Optional.of(joined.role());
        if (event instanceof StaffRoleChanged changed && changed.staff().equals(staff))
            return Optional.of(changed.role());
        return event instanceof StaffRemoved removed && removed.staff().equals(staff) ? Optional.empty() : was;
    }

    /** As tokens tell it. */
    Map<String, Optional<String>> claims() {
        return Map.of(
                "restaurantId", restaurant.map(RestaurantId::toString),
                "restaurantRole", role.map(RestaurantRole::name));
    }
}
