package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantId;
import java.util.List;

/**
 * A public restaurant as it is searched.
 *
 * @param place where it stands in the order of the names
 * @param name folded
 * @param text folded: all that words may be found in
 * @param cuisines folded
 */
record Entry(
        RestaurantId id,
        Profile profile,
        Listed listed,
        String place,
        String name,
        String text,
        List<String> cuisines) {
    static Entry of(String key, Profile profile, Listed listed) {
        var name = Folded.of(profile.name());
        var cuisines = profile.cuisines().stream().map(Folded::of).toList();
        var address = profile.address() == null ? "" : Folded.of(profile.address());
        var text = name + Folded.of(profile.description()) + String.join("", cuisines) + address;
        return new Entry(RestaurantId.of(key), profile, listed, name + "\n" + key, name, text, cuisines);
    }
}
