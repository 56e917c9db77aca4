package dev.ross.query.restaurant.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.restaurant.listing.RandomRestaurantSearches.Asked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RestaurantListingTest {
    /** For any history of restaurants and any page size. */
    @RepeatedTest(100)
    void whatIsFoundIsWhatAnHonestSearchOfAllOfThemFinds(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var searches = new RandomRestaurantSearches(new Random(seed));
        Map<String, RestaurantEntry> restaurants = new HashMap<>();
        var listing = new RestaurantListing(List.of());
        for (int change = 0; change < 12; change++) {
            var changed = some(searches);
            restaurants.putAll(changed);
            listing = RestaurantListing.of(listing, stored(changed));
        }
        assertThat(listing).as("seed %d", seed).isEqualTo(RestaurantListing.of(null, stored(restaurants)));
        for (int search = 0; search < 30; search++) {
            var asked = searches.asked();
            assertThat(walk(listing, asked, 1 + searches.random().nextInt(9)))
                    .as("seed %d, %s", seed, asked)
                    .containsExactlyElementsOf(new ReferenceSearch(restaurants, asked).found());
        }
    }

    @Test
    void distancesAreThoseOfTheEarth() {
        var slussen = new GeoLocation(59.3195, 18.0722);
        var sydney = new GeoLocation(-33.8568, 151.2153);
        assertThat(SearchArea.of("59.3195,18.0722").distanceTo(sydney)).isBetween(15_550_000L, 15_650_000L);
        assertThat(SearchArea.of("59.3195,18.0722").distanceTo(slussen)).isZero();
        assertThat(SearchArea.of("0,179.9").distanceTo(new GeoLocation(0, -179.9)))
                .isEqualTo(22_239);
        assertThat(SearchArea.of("90,0").distanceTo(new GeoLocation(-90, 135))).isEqualTo(20_015_114);
    }

    @Test
    void textThatIsFoldedIsFoldedForGood() {
        for (var text : List.of("Ærø & Straße", "İstanbul ısı", "ΣΊΣΥΦΟΣ", "が ラーメン", "हिन्दी", "ﬁsk ½", "O'Hara"))
            assertThat(SearchText.of(SearchText.of(text))).isEqualTo(SearchText.of(text));
        assertThat(SearchText.of("Ærø")).isEqualTo(" aero");
        assertThat(SearchText.of("ΣΊΣΥΦΟΣ")).isEqualTo(SearchText.of("σίσυφος"));
        assertThat(SearchText.of("İstanbul ısı")).isEqualTo(" istanbul isi");
    }

    private static Map<String, RestaurantEntry> some(RandomRestaurantSearches searches) {
        Map<String, RestaurantEntry> some = new HashMap<>();
        for (int count = searches.random().nextInt(8); count > 0; count--)
            some.put("r" + searches.random().nextInt(60), searches.restaurant());
        return some;
    }

    private static List<ViewDocument<RestaurantEntry>> stored(Map<String, RestaurantEntry> restaurants) {
        return restaurants.entrySet().stream()
                .map(one -> new ViewDocument<>(
                        ListedRestaurants.NAME, one.getKey(), new SeenEvents(-1, List.of()), one.getValue()))
                .toList();
    }

    private static List<String> walk(RestaurantListing listing, Asked asked, int limit) {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = search(asked, new PageRequest(after, limit, "")).show(listing);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(item -> found.add(item.id().value()));
            after = page.next() == null ? null : placeIn(page.next());
            assertThat(found).as("no end").hasSizeLessThan(1000);
        } while (after != null);
        return found;
    }

    /** The content of a cursor, after its checksum. */
    private static String placeIn(String cursor) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        return new String(bytes, 6, bytes.length - 6, StandardCharsets.UTF_8);
    }

    private static RestaurantSearch search(Asked asked, PageRequest paging) {
        return new RestaurantSearch(
                asked.region(),
                SearchWords.of(asked.q()),
                asked.cuisine() == null ? null : SearchText.of(asked.cuisine()),
                near(asked),
                asked.openAt(),
                paging);
    }

    private static @Nullable SearchArea near(Asked asked) {
        var place = asked.near();
        return place == null ? null : SearchArea.of(place.lat() + "," + place.lon() + "," + asked.kilometers());
    }
}
