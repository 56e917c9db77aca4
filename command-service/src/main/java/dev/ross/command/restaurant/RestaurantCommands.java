package dev.ross.command.restaurant;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.command.team.TeamFoundation;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.settings.RegionProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a restaurant's settings. */
@Component
class RestaurantCommands {
    private final AggregateRepository<RestaurantId, Restaurant> restaurants;
    private final TeamFoundation teamFoundation;
    private final ServiceDayReader serviceDays;
    private final Set<String> regions;
    private final ActionBudgets budgets;
    private final Clock clock;

    RestaurantCommands(
            AggregateRepositories repositories,
            TeamFoundation teamFoundation,
            ServiceDayReader serviceDays,
            RegionProperties regions,
            ActionBudgets budgets,
            Clock clock) {
        this.restaurants = repositories.of(
                Restaurant.class, StreamKind.RESTAURANT, Restaurant::blank, RestaurantRejection.UNKNOWN_RESTAURANT);
        this.teamFoundation = teamFoundation;
        this.serviceDays = serviceDays;
        this.regions = Set.copyOf(regions.regions());
        this.budgets = budgets;
        this.clock = clock;
    }

    /** A restaurant, its team and its first manager's employment begin together or not at all. */
    @CommandHandler
    CommandOutcome handle(RegisterRestaurant register, MetaData metaData) {
        var team = teamFoundation.open(register.restaurant(), register.by());
        var restaurant = restaurants.existingOrNew(register.restaurant());
        return once(restaurant, register.restaurant(), RequestMetadata.by(metaData), () -> {
            if (restaurant.invoke(Restaurant::isRegistered)) return;
            requireKnownRegion(register.profile());
            var now = clock.instant();
            team.found(register.contact(), now);
            restaurant.execute(root -> root.decide(register, now));
        });
    }

    @CommandHandler
    CommandOutcome handle(ChangeProfile change, MetaData metaData) {
        return change(change, metaData, (restaurant, now) -> {
            requireKnownRegion(change.profile());
            restaurant.decide(change, now);
        });
    }

    @CommandHandler
    CommandOutcome handle(PublishRestaurant publish, MetaData metaData) {
        return change(publish, metaData, Restaurant::publish);
    }

    @CommandHandler
    CommandOutcome handle(UnpublishRestaurant unpublish, MetaData metaData) {
        return change(unpublish, metaData, Restaurant::unpublish);
    }

    @CommandHandler
    CommandOutcome handle(SetOpeningHours set, MetaData metaData) {
        return change(set, metaData, (restaurant, now) -> restaurant.schedule().decide(set, now));
    }

    @CommandHandler
    CommandOutcome handle(SetBookingPolicy set, MetaData metaData) {
        return change(set, metaData, (restaurant, now) -> restaurant.decide(set, now));
    }

    @CommandHandler
    CommandOutcome handle(SetSpecialDay command, MetaData metaData) {
        return change(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(LiftSpecialDay command, MetaData metaData) {
        return change(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(LiftClosure command, MetaData metaData) {
        return change(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(ChangeTimeZone command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(SetTableCombinations command, MetaData metaData) {
        return change(
                command, metaData, (restaurant, now) -> restaurant.tables().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(ScheduleClosure close, MetaData metaData) {
        var changed = change(
                close, metaData, (restaurant, now) -> restaurant.schedule().decide(close, now));
        return new CommandOutcome(close.closure().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(AddTable add, MetaData metaData) {
        var changed =
                change(add, metaData, (restaurant, now) -> restaurant.tables().decide(add, now));
        return new CommandOutcome(add.table().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(ChangeTable change, MetaData metaData) {
        return change(change, metaData, (restaurant, now) -> restaurant.tables().decide(change, now));
    }

    @CommandHandler
    CommandOutcome handle(RemoveTable remove, MetaData metaData) {
        return change(remove, metaData, (restaurant, now) -> {
            var inUse =
                    serviceDays.needs(remove.table(), now, restaurant.rules().bookZone());
            restaurant.tables().decide(remove, inUse, now);
        });
    }

    @CommandHandler
    CommandOutcome handle(OfferPhotoUpload offer, MetaData metaData) {
        var changed =
                change(offer, metaData, (restaurant, now) -> restaurant.decide(offer, budgets.photoUploads(), now));
        return new CommandOutcome(offer.upload().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(CompletePhotoUpload complete, MetaData metaData) {
        return change(complete, metaData, (restaurant, now) -> restaurant.decide(complete, now));
    }

    @CommandHandler
    CommandOutcome handle(AttachPhoto attach, MetaData metaData) {
        return change(attach, metaData, (restaurant, now) -> restaurant.decide(attach, now));
    }

    @CommandHandler
    CommandOutcome handle(RefusePhoto refuse, MetaData metaData) {
        return change(refuse, metaData, (restaurant, now) -> restaurant.decide(refuse, now));
    }

    private CommandOutcome change(
            RestaurantCommand command, MetaData metaData, BiConsumer<Restaurant, Instant> decision) {
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

    private void requireKnownRegion(RestaurantProfile profile) {
        require(regions.contains(profile.region()), UNKNOWN_REGION);
    }
}
