package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All public restaurants, by name. They are searched one after the other: texts lie ready to be compared, which takes ten
 * thousand restaurants a millisecond or so, and a change costs nothing but a new list.
 */
record Listing(List<Entry> entries) {
    static Listing of(@Nullable Listing before, List<Stored<Listed>> documents) {
        var changed = documents.stream().map(Stored::key).collect(Collectors.toSet());
        var same = before == null ? Stream.<Entry>of() : before.without(changed);
        var now = documents.stream().flatMap(document -> entry(document.key(), document.content()));
        return new Listing(Stream.concat(same, now)
                .sorted(Comparator.comparing(Entry::place))
                .toList());
    }

    private Stream<Entry> without(Set<String> restaurants) {
        return entries.stream().filter(entry -> !restaurants.contains(entry.id().value()));
    }

    private static Stream<Entry> entry(String key, Listed listed) {
        var profile = listed.profile();
        return profile == null || !listed.isPublic() ? Stream.of() : Stream.of(Entry.of(key, profile, listed));
    }
}
