package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All public restaurants, sorted by name. A search scans them linearly over precomputed texts, at about ten thousand
 * restaurants a millisecond; a change costs only a new list.
 */
record RestaurantListing(List<SearchableRestaurant> entries) {
    static RestaurantListing of(@Nullable RestaurantListing before, List<ViewDocument<RestaurantEntry>> documents) {
        var changed = documents.stream().map(ViewDocument::key).collect(Collectors.toSet());
        var same = before == null ? Stream.<SearchableRestaurant>of() : before.without(changed);
        var now = documents.stream().flatMap(document -> entry(document.key(), document.content()));
        return new RestaurantListing(Stream.concat(same, now)
                .sorted(Comparator.comparing(SearchableRestaurant::place))
                .toList());
    }

    private Stream<SearchableRestaurant> without(Set<String> restaurants) {
        return entries.stream().filter(entry -> !restaurants.contains(entry.id().value()));
    }

    private static Stream<SearchableRestaurant> entry(String key, RestaurantEntry listed) {
        var profile = listed.profile();
        return profile == null || !listed.isPublic()
                ? Stream.of()
                : Stream.of(SearchableRestaurant.of(key, profile, listed));
    }
}
