package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for: nearest first if they say where they are, else those first whose name has the most of the words.
 *
 * @param words in the name, the description, the cuisines or the address
 * @param cuisine folded
 * @param openAt by each restaurant's own clocks
 */
record Wish(
        @Nullable String region,
        @Nullable Words words,
        @Nullable String cuisine,
        @Nullable Near near,
        @Nullable LocalDateTime openAt,
        Paging paging)
        implements Lens<Listing> {
    @Override
    public Page<Found> show(Listing listing) {
        return paging.of(matches(listing), Match::place).map(Found::of);
    }

    /** Of all restaurants, whichever of them changed. */
    @Override
    public boolean costly() {
        return true;
    }

    List<Match> matches(Listing listing) {
        return listing.entries().stream()
                .filter(this::fits)
                .flatMap(this::match)
                .sorted(Comparator.comparingLong(Match::order)) // and by name, as they came
                .toList();
    }

    private boolean fits(Entry entry) {
        return (region == null || region.equals(entry.profile().region()))
                && (cuisine == null || entry.cuisines().contains(cuisine))
                && (words == null || words.areIn(entry.text()))
                && (openAt == null || entry.listed().isOpenAt(openAt));
    }

    /** What is nowhere is not near. */
    private Stream<Match> match(Entry entry) {
        if (near == null) return Stream.of(new Match(entry, words == null ? 0 : words.missingIn(entry.name()), null));
        var location = entry.profile().location();
        if (location == null) return Stream.of();
        var distance = near.distanceTo(location);
        return near.reaches(distance) ? Stream.of(new Match(entry, distance, distance)) : Stream.of();
    }
}
