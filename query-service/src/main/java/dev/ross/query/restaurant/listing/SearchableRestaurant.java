package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.value.RestaurantId;
import java.util.List;

/**
 * A public restaurant with its texts folded for searching.
 *
 * @param place the sort key by name
 * @param name folded
 * @param text folded; all that words are looked for in
 * @param cuisines folded
 */
record SearchableRestaurant(
        RestaurantId id,
        RestaurantProfile profile,
        RestaurantEntry listed,
        String place,
        String name,
        String text,
        List<String> cuisines) {
    static SearchableRestaurant of(String key, RestaurantProfile profile, RestaurantEntry listed) {
        var name = SearchText.of(profile.name());
        var cuisines = profile.cuisines().stream().map(SearchText::of).toList();
        var address = profile.address() == null ? "" : SearchText.of(profile.address());
        var text = name + SearchText.of(profile.description()) + String.join("", cuisines) + address;
        return new SearchableRestaurant(RestaurantId.of(key), profile, listed, name + "\n" + key, name, text, cuisines);
    }
}
