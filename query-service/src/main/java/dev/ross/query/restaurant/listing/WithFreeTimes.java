package dev.ross.query.restaurant.listing;

import dev.ross.contracts.value.PartySize;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.room.NearbyAvailability;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Presents the restaurants that match a search and have a free table for the party near the wanted hour. Each answer
 * reads the books of a bounded number of restaurants, so a page may be shorter than requested and still have a next
 * page.
 *
 * @param hour local time of each restaurant
 */
record WithFreeTimes(RestaurantSearch search, LocalDateTime hour, PartySize party, NearbyAvailability free)
        implements Presentation<RestaurantListing, ListPage<FoundRestaurant>> {
    @Override
    public ListPage<FoundRestaurant> show(RestaurantListing listing) {
        var looked = PageRequest.WIDEST.from(search.paging()).of(search.matches(listing), RestaurantMatch::place);
        var times = free.at(
                hour,
                party,
                looked.items().stream()
                        .map(match -> new NearbyAvailability.Candidate(
                                match.entry().id(), match.entry().listed().rules()))
                        .toList());
        var found = looked.items().stream()
                .map(match -> new Free(match, times.getOrDefault(match.entry().id(), List.of())))
                .filter(match -> !match.times().isEmpty())
                .toList();
        var page = search.paging().of(found, match -> match.match().place());
        var next = page.next() == null ? looked.next() : page.next();
        return new ListPage<>(
                page.items().stream()
                        .map(match -> FoundRestaurant.of(match.match(), match.times()))
                        .toList(),
                next);
    }

    @Override
    public List<String> otherScreens() {
        return List.of(free.screen());
    }

    /**
     * Not watchable: it reads the books of up to two hundred restaurants, and a change of any of them may change the
     * result.
     */
    @Override
    public boolean watchable() {
        return false;
    }

    private record Free(RestaurantMatch match, List<LocalDateTime> times) {}
}
