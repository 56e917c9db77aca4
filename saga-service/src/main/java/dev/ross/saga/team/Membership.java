package dev.ross.saga.team;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.EngagementEvent.Disengaged;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.directory.Directory;
import java.util.Map;
import java.util.Optional;

/** Where someone works and as what; nothing of both if they work nowhere. */
record Membership(Optional<RestaurantId> restaurant, Optional<RestaurantRole> role) {
    private static final Membership NONE = new Membership(Optional.empty(), Optional.empty());

    static Membership of(StaffId staff, History history, Directory directory) {
        var restaurant = history.of("engagement", staff, Optional.<RestaurantId>empty(), Membership::workplace);
        var role = restaurant.flatMap(place -> directory.rosterOf(place).roleOf(staff));
        return role.isEmpty() ? NONE : new Membership(restaurant, role);
    }

    private static Optional<RestaurantId> workplace(Optional<RestaurantId> was, Object event) {
        if (event instanceof Engaged engaged) return Optional.of(engaged.restaurant());
        return event instanceof Disengaged ? Optional.empty() : was;
    }

    /** As tokens tell it. */
    Map<String, Optional<String>> claims() {
        return Map.of(
                "restaurantId", restaurant.map(RestaurantId::toString),
                "restaurantRole", role.map(RestaurantRole::name));
    }
}
