package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public restaurants of one region, by name. */
record Listing(List<Entry> entries) {
    static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::place);

    static Listing empty(String region) {
        return new Listing(List.of());
    }

    Listing with(Entry entry) {
        var others = without(entry.id()).entries();
        return new Listing(
                Stream.concat(others.stream(), Stream.of(entry)).sorted(BY_NAME).toList());
    }

    Listing without(RestaurantId restaurant) {
        return new Listing(
                entries.stream().filter(entry -> !entry.id().equals(restaurant)).toList());
    }

    /** A restaurant as it is found. */
    record Entry(
            RestaurantId id,
            String name,
            String description,
            String region,
            @Nullable String address,
            @Nullable Location location,
            List<String> cuisines) {
        static Entry of(RestaurantId id, Profile profile) {
            return new Entry(
                    id,
                    profile.name(),
                    profile.description(),
                    profile.region(),
                    profile.address(),
                    profile.location(),
                    profile.cuisines());
        }

        String place() {
            return name.toLowerCase(Locale.ROOT) + "." + id;
        }
    }
}
