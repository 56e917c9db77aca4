package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for restaurants: with a location the nearest come first, else those whose name contains the most of the
 * words.
 *
 * @param words looked for in the name, the description, the cuisines and the address
 * @param cuisine folded
 * @param openAt local time of each restaurant
 */
record RestaurantSearch(
        @Nullable String region,
        @Nullable SearchWords words,
        @Nullable String cuisine,
        @Nullable SearchArea near,
        @Nullable LocalDateTime openAt,
        PageRequest paging)
        implements Presentation<RestaurantListing, ListPage<FoundRestaurant>> {
    @Override
    public ListPage<FoundRestaurant> show(RestaurantListing listing) {
        return paging.of(matches(listing), RestaurantMatch::place).map(FoundRestaurant::of);
    }

    /** Searches all restaurants again whenever any of them changes. */
    @Override
    public boolean costly() {
        return true;
    }

    List<RestaurantMatch> matches(RestaurantListing listing) {
        return listing.entries().stream()
                .filter(this::fits)
                .flatMap(this::match)
                .sorted(Comparator.comparingLong(RestaurantMatch::order)) // then by name: the sort is stable
                .toList();
    }

    private boolean fits(SearchableRestaurant entry) {
        return (region == null || region.equals(entry.profile().region()))
                && (cuisine == null || entry.cuisines().contains(cuisine))
                && (words == null || words.areIn(entry.text()))
                && (openAt == null || entry.listed().isOpenAt(openAt));
    }

    /** A restaurant without a location never matches a search with one. */
    private Stream<RestaurantMatch> match(SearchableRestaurant entry) {
        if (near == null)
            return Stream.of(new RestaurantMatch(entry, words == null ? 0 : words.missingIn(entry.name()), null));
        var location = entry.profile().location();
        if (location == null) return Stream.of();
        var distance = near.distanceTo(location);
        return near.reaches(distance) ? Stream.of(new RestaurantMatch(entry, distance, distance)) : Stream.of();
    }
}
