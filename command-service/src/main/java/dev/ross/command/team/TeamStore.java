package dev.ross.command.team;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.springframework.stereotype.Component;

/** Loads and creates teams and employments. Employments are opened first. */
@Component
class TeamStore {
    private final AggregateRepository<StaffId, Employment> employments;
    private final AggregateRepository<RestaurantId, Team> teams;

    TeamStore(AggregateRepositories repositories) {
        this.employments = repositories.of(Employment.class, StreamKind.EMPLOYMENT, Employment::blank);
        this.teams = repositories.of(Team.class, StreamKind.TEAM, Team::blank, RestaurantRejection.UNKNOWN_RESTAURANT);
    }

    AggregateRepository<StaffId, Employment> employments() {
        return employments;
    }

    AggregateRepository<RestaurantId, Team> teams() {
        return teams;
    }
}
