package dev.ross.saga.team;

import dev.ross.contracts.team.EmploymentEvent.Disengaged;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.Map;
import java.util.Optional;

/** A person's restaurant and role; both absent if they work nowhere. */
record TeamMembership(Optional<RestaurantId> restaurant, Optional<RestaurantRole> role) {
    private static final TeamMembership NONE = new TeamMembership(Optional.empty(), Optional.empty());

    static TeamMembership of(StaffId staff, StreamHistory history, RestaurantDirectory directory) {
        var restaurant = history.of("employment", staff, Optional.<RestaurantId>empty(), TeamMembership::workplace);
        var role = restaurant.flatMap(place -> directory.rosterOf(place).roleOf(staff));
        return role.isEmpty() ? NONE : new TeamMembership(restaurant, role);
    }

    private static Optional<RestaurantId> workplace(Optional<RestaurantId> was, Object event) {
        if (event instanceof Engaged engaged) return Optional.of(engaged.restaurant());
        return event instanceof Disengaged ? Optional.empty() : was;
    }

    /** The attributes from which the claims of tokens are made; empty ones are removed. */
    Map<String, Optional<String>> claims() {
        return Map.of(
                "restaurantId", restaurant.map(RestaurantId::toString),
                "restaurantRole", role.map(RestaurantRole::name));
    }
}
