package dev.ross.command.restaurant;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Makes changes of one restaurant, within its daily limit of changes. */
@Component
class RestaurantChanges {
    private final AggregateRepository<RestaurantId, Restaurant> restaurants;
    private final ActionBudgets budgets;
    private final Clock clock;

    RestaurantChanges(AggregateRepositories repositories, ActionBudgets budgets, Clock clock) {
        this.restaurants = repositories.of(
                Restaurant.class, StreamKind.RESTAURANT, Restaurant::blank, RestaurantRejection.UNKNOWN_RESTAURANT);
        this.budgets = budgets;
        this.clock = clock;
    }

    Aggregate<Restaurant> existingOrNew(RestaurantId restaurant) {
        return restaurants.existingOrNew(restaurant);
    }

    CommandOutcome make(RestaurantCommand command, MetaData metaData, BiConsumer<Restaurant, Instant> decision) {
        var now = clock.instant();
        return once(
                restaurants.existing(command.restaurant()),
                command.restaurant(),
                RequestMetadata.by(metaData),
                restaurant -> {
                    restaurant.requireMayChange(budgets.restaurantChanges(), now);
                    decision.accept(restaurant, now);
                });
    }
}
