package dev.ross.command.team;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Creates a team with its first manager, as part of registering a restaurant. */
@Component
public class TeamFoundation {
    private final TeamStore store;
    private final int registrations;

    TeamFoundation(TeamStore store, ActionBudgets budgets) {
        this.store = store;
        this.registrations = budgets.registrations();
    }

    /** Opens employment and team for this command, in their fixed order. */
    public NewTeam open(RestaurantId restaurant, StaffId manager) {
        return new NewTeam(
                restaurant,
                manager,
                registrations,
                store.employments().existingOrNew(manager),
                store.teams().existingOrNew(restaurant));
    }

    /** A manager to be, and the team they will have. */
    public record NewTeam(
            RestaurantId restaurant,
            StaffId manager,
            int limit,
            Aggregate<Employment> employment,
            Aggregate<Team> team) {
        /**
         * @throws dev.ross.contracts.RejectedException if this person is employed somewhere already
         */
        public void found(Personal<StaffContact> contact, Instant now) {
            employment.execute(Employment::requireFree);
            employment.execute(person -> person.requireMayFound(limit, now));
            employment.execute(person -> person.engage(manager, restaurant, now));
            team.execute(people -> people.found(restaurant, manager, contact, now));
        }
    }
}
