package dev.ross.command.restaurant;

import static dev.ross.command.platform.axon.Stored.once;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;

import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Budgets;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.command.serviceday.Diary;
import dev.ross.command.team.Founding;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.restaurant.Profile;
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
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.platform.settings.RegionProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Opens a restaurant's settings for each command about them. */
@Component
class RestaurantCommands {
    private final Stored<RestaurantId, Restaurant> restaurants;
    private final Founding teams;
    private final Diary diary;
    private final Set<String> regions;
    private final Budgets budgets;
    private final Clock clock;

    RestaurantCommands(
            Kinds kinds, Founding teams, Diary diary, RegionProperties regions, Budgets budgets, Clock clock) {
        this.restaurants =
                kinds.of(Restaurant.class, "restaurant", Restaurant::blank, RestaurantRejection.UNKNOWN_RESTAURANT);
        this.teams = teams;
        this.diary = diary;
        this.regions = Set.copyOf(regions.regions());
        this.budgets = budgets;
        this.clock = clock;
    }

    /** A restaurant, its team and its first manager's engagement begin together or not at all. */
    @CommandHandler
    Outcome handle(RegisterRestaurant register, MetaData metaData) {
        var team = teams.open(register.restaurant(), register.by());
        var restaurant = restaurants.existingOrNew(register.restaurant());
        return once(restaurant, register.restaurant(), Asked.by(metaData), () -> {
            if (restaurant.invoke(Restaurant::isRegistered)) return;
            requireKnownRegion(register.profile());
            var now = clock.instant();
            team.found(register.contact(), now);
            restaurant.execute(root -> root.decide(register, now));
        });
    }

    @CommandHandler
    Outcome handle(ChangeProfile change, MetaData metaData) {
        return change(change, metaData, (restaurant, now) -> {
            requireKnownRegion(change.profile());
            restaurant.decide(change, now);
        });
    }

    @CommandHandler
    Outcome handle(PublishRestaurant publish, MetaData metaData) {
        return change(publish, metaData, Restaurant::publish);
    }

    @CommandHandler
    Outcome handle(UnpublishRestaurant unpublish, MetaData metaData) {
        return change(unpublish, metaData, Restaurant::unpublish);
    }

    @CommandHandler
    Outcome handle(SetOpeningHours set, MetaData metaData) {
        return change(set, metaData, (restaurant, now) -> restaurant.decide(set, now));
    }

    @CommandHandler
    Outcome handle(SetBookingPolicy set, MetaData metaData) {
        return change(set, metaData, (restaurant, now) -> restaurant.decide(set, now));
    }

    @CommandHandler
    Outcome handle(SetSpecialDay command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    Outcome handle(LiftSpecialDay command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    Outcome handle(LiftClosure command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    Outcome handle(ChangeTimeZone command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    Outcome handle(SetTableCombinations command, MetaData metaData) {
        return change(command, metaData, (restaurant, now) -> restaurant.decide(command, now));
    }

    @CommandHandler
    Outcome handle(ScheduleClosure close, MetaData metaData) {
        var changed = change(close, metaData, (restaurant, now) -> restaurant.decide(close, now));
        return new Outcome(close.closure().toString(), changed.version());
    }

    @CommandHandler
    Outcome handle(AddTable add, MetaData metaData) {
        var changed = change(add, metaData, (restaurant, now) -> restaurant.decide(add, now));
        return new Outcome(add.table().toString(), changed.version());
    }

    @CommandHandler
    Outcome handle(ChangeTable change, MetaData metaData) {
        return change(change, metaData, (restaurant, now) -> restaurant.decide(change, now));
    }

    @CommandHandler
    Outcome handle(RemoveTable remove, MetaData metaData) {
        return change(remove, metaData, (restaurant, now) -> restaurant.decide(remove, diary, now));
    }

    @CommandHandler
    Outcome handle(OfferPhotoUpload offer, MetaData metaData) {
        var changed =
                change(offer, metaData, (restaurant, now) -> restaurant.decide(offer, budgets.photoUploads(), now));
        return new Outcome(offer.upload().toString(), changed.version());
    }

    @CommandHandler
    Outcome handle(CompletePhotoUpload complete, MetaData metaData) {
        return change(complete, metaData, (restaurant, now) -> restaurant.decide(complete, now));
    }

    @CommandHandler
    Outcome handle(AttachPhoto attach, MetaData metaData) {
        return change(attach, metaData, (restaurant, now) -> restaurant.decide(attach, now));
    }

    @CommandHandler
    Outcome handle(RefusePhoto refuse, MetaData metaData) {
        return change(refuse, metaData, (restaurant, now) -> restaurant.decide(refuse, now));
    }

    private Outcome change(RestaurantCommand command, MetaData metaData, BiConsumer<Restaurant, Instant> decision) {
        var now = clock.instant();
        return once(
                restaurants.existing(command.restaurant()), command.restaurant(), Asked.by(metaData), restaurant -> {
                    restaurant.requireMayChange(budgets.restaurantChanges(), now);
                    decision.accept(restaurant, now);
                });
    }

    private void requireKnownRegion(Profile profile) {
        require(regions.contains(profile.region()), UNKNOWN_REGION);
    }
}
