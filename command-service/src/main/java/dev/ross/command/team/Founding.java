package dev.ross.command.team;

import dev.ross.command.platform.axon.Budgets;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Begins a team with its first manager, as part of whatever registers the restaurant. */
@Component
public class Founding {
    private final TeamStore store;
    private final int registrations;

    Founding(TeamStore store, Budgets budgets) {
        this.store = store;
        this.registrations = budgets.registrations();
    }

    /** Opens both for this command, in the order in which they are always opened. */
    public Founders open(RestaurantId restaurant, StaffId manager) {
        return new Founders(
                restaurant,
                manager,
                registrations,
                store.engagements().existingOrNew(manager),
                store.teams().existingOrNew(restaurant));
    }

    /** A manager to be, and the team they will have. */
    public record Founders(
            RestaurantId restaurant,
            StaffId manager,
            int limit,
            Aggregate<Engagement> engagement,
            Aggregate<Team> team) {
        /**
         * @throws dev.ross.contracts.Refused if this person works somewhere already
         */
        public void found(Personal<StaffContact> contact, Instant now) {
            engagement.execute(Engagement::requireFree);
            engagement.execute(person -> person.requireMayFound(limit, now));
            engagement.execute(person -> person.engage(manager, restaurant, now));
            team.execute(people -> people.found(restaurant, manager, contact, now));
        }
    }
}
