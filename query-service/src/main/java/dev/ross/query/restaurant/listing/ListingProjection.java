package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.axon.Position;
import dev.ross.query.restaurant.listing.Listing.Entry;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Listings.NAME)
class ListingProjection {
    private final Listings listings;
    private final ListedRestaurants restaurants;

    ListingProjection(Listings listings, ListedRestaurants restaurants) {
        this.listings = listings;
        this.restaurants = restaurants;
    }

    @EventHandler
    void on(RestaurantRegistered registered, Position at) {
        become(registered.restaurant(), new Listed(registered.profile(), false), at);
    }

    @EventHandler
    void on(ProfileChanged changed, Position at) {
        var before = restaurants.look(changed.restaurant());
        become(changed.restaurant(), new Listed(changed.profile(), before.isPublic()), at);
    }

    @EventHandler
    void on(RestaurantPublished published, Position at) {
        become(
                published.restaurant(),
                new Listed(restaurants.look(published.restaurant()).profile(), true),
                at);
    }

    @EventHandler
    void on(RestaurantUnpublished unpublished, Position at) {
        become(
                unpublished.restaurant(),
                new Listed(restaurants.look(unpublished.restaurant()).profile(), false),
                at);
    }

    @ResetHandler
    void forget() {
        listings.empty();
        restaurants.empty();
    }

    /** A restaurant stands in the listing of its region alone, and only while it is public. */
    private void become(RestaurantId restaurant, Listed now, Position at) {
        var before = restaurants.look(restaurant).profile();
        var profile = now.profile();
        if (before != null && (profile == null || !before.region().equals(profile.region())))
            listings.update(before.region(), at, listing -> listing.without(restaurant));
        if (profile != null)
            listings.update(
                    profile.region(),
                    at,
                    listing ->
                            now.isPublic() ? listing.with(Entry.of(restaurant, profile)) : listing.without(restaurant));
        restaurants.update(restaurant, at, known -> now);
    }
}
