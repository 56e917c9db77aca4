package dev.ross.query.restaurant.listing;

import dev.ross.contracts.seating.PartySize;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.room.FreeNear;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Of those that fit a wish, those that have a place for a party near the hour it wishes for. The books of a bounded number
 * of restaurants are looked into for one answer, so a page may hold fewer than asked for and still lead on to another.
 *
 * @param hour by each restaurant's own clocks
 */
record WithFreeTimes(Wish wish, LocalDateTime hour, PartySize party, FreeNear free) implements Lens<Listing> {
    @Override
    public Page<Found> show(Listing listing) {
        var looked = Paging.WIDEST.from(wish.paging()).of(wish.matches(listing), Match::place);
        var times = free.at(
                hour,
                party,
                looked.items().stream()
                        .map(match -> new FreeNear.House(
                                match.entry().id(), match.entry().listed().rules()))
                        .toList());
        var found = looked.items().stream()
                .map(match -> new Free(match, times.getOrDefault(match.entry().id(), List.of())))
                .filter(match -> !match.times().isEmpty())
                .toList();
        var page = wish.paging().of(found, match -> match.match().place());
        var next = page.next() == null ? looked.next() : page.next();
        return new Page<>(
                page.items().stream()
                        .map(match -> Found.of(match.match(), match.times()))
                        .toList(),
                next);
    }

    @Override
    public List<String> otherScreens() {
        return List.of(free.screen());
    }

    /** It reads the books of up to two hundred restaurants, and each change of any of them may change what is found. */
    @Override
    public boolean watchable() {
        return false;
    }

    private record Free(Match match, List<LocalDateTime> times) {}
}
