package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.restaurant.listing.Listing.Entry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for, in the regions they look in.
 *
 * @param words each of which stands in the name, the description or a cuisine
 */
record Wish(@Nullable String words, @Nullable String cuisine, Paging paging) implements Lens<List<Listing>> {
    @Override
    public Page<Entry> show(List<Listing> regions) {
        var found = regions.stream()
                .flatMap(region -> region.entries().stream())
                .filter(this::fits)
                .sorted(Listing.BY_NAME)
                .toList();
        return paging.of(found, Entry::place);
    }

    private boolean fits(Entry entry) {
        if (cuisine != null && entry.cuisines().stream().noneMatch(cuisine::equalsIgnoreCase)) return false;
        if (words == null) return true;
        var text = lower(String.join(" ", entry.name(), entry.description(), String.join(" ", entry.cuisines())));
        return List.of(lower(words).strip().split("\\s+")).stream().allMatch(text::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
