package dev.ross.command.restaurant;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;

import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.command.team.TeamFoundation;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.platform.settings.RegionProperties;
import java.time.Clock;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a restaurant's settings. */
@Component
class RestaurantCommands {
    private final RestaurantChanges changes;
    private final TeamFoundation teamFoundation;
    private final ServiceDayReader serviceDays;
    private final Set<String> regions;
    private final Clock clock;

    RestaurantCommands(
            RestaurantChanges changes,
            TeamFoundation teamFoundation,
            ServiceDayReader serviceDays,
            RegionProperties regions,
            Clock clock) {
        this.changes = changes;
        this.teamFoundation = teamFoundation;
        this.serviceDays = serviceDays;
        this.regions = Set.copyOf(regions.regions());
        this.clock = clock;
    }

    /** A restaurant, its team and its first manager's employment begin together or not at all. */
    @CommandHandler
    CommandOutcome handle(RegisterRestaurant register, MetaData metaData) {
        var team = teamFoundation.open(register.restaurant(), register.by());
        var restaurant = changes.existingOrNew(register.restaurant());
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
        return changes.make(change, metaData, (restaurant, now) -> {
            requireKnownRegion(change.profile());
            restaurant.decide(change, now);
        });
    }

    @CommandHandler
    CommandOutcome handle(PublishRestaurant publish, MetaData metaData) {
        return changes.make(publish, metaData, Restaurant::publish);
    }

    @CommandHandler
    CommandOutcome handle(UnpublishRestaurant unpublish, MetaData metaData) {
        return changes.make(unpublish, metaData, Restaurant::unpublish);
    }

    @CommandHandler
    CommandOutcome handle(SetOpeningHours set, MetaData metaData) {
        return changes.make(
                set, metaData, (restaurant, now) -> restaurant.schedule().decide(set, now));
    }

    @CommandHandler
    CommandOutcome handle(SetBookingPolicy set, MetaData metaData) {
        return changes.make(set, metaData, (restaurant, now) -> restaurant.decide(set, now));
    }

    @CommandHandler
    CommandOutcome handle(SetSpecialDay command, MetaData metaData) {
        return changes.make(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(LiftSpecialDay command, MetaData metaData) {
        return changes.make(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(LiftClosure command, MetaData metaData) {
        return changes.make(
                command, metaData, (restaurant, now) -> restaurant.schedule().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(ChangeTimeZone command, MetaData metaData) {
        return changes.make(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(SetTableCombinations command, MetaData metaData) {
        return changes.make(
                command, metaData, (restaurant, now) -> restaurant.tables().decide(command, now));
    }

    @CommandHandler
    CommandOutcome handle(ScheduleClosure close, MetaData metaData) {
        var changed = changes.make(
                close, metaData, (restaurant, now) -> restaurant.schedule().decide(close, now));
        return new CommandOutcome(close.closure().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(AddTable add, MetaData metaData) {
        var changed = changes.make(
                add, metaData, (restaurant, now) -> restaurant.tables().decide(add, now));
        return new CommandOutcome(add.table().toString(), changed.version());
    }

    @CommandHandler
    CommandOutcome handle(ChangeTable change, MetaData metaData) {
        return changes.make(
                change, metaData, (restaurant, now) -> restaurant.tables().decide(change, now));
    }

    @CommandHandler
    CommandOutcome handle(RemoveTable remove, MetaData metaData) {
        return changes.make(remove, metaData, (restaurant, now) -> {
            var inUse =
                    serviceDays.needs(remove.table(), now, restaurant.rules().bookZone());
            restaurant.tables().decide(remove, inUse, now);
        });
    }

    private void requireKnownRegion(RestaurantProfile profile) {
        require(regions.contains(profile.region()), UNKNOWN_REGION);
    }
}
