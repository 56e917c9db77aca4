package dev.ross.query.restaurant.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.Location;
import dev.ross.query.platform.mongo.Seen;
import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.restaurant.listing.Street.Asked;
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

class ListingTest {
    /** However restaurants came, changed and went, and however the pages are cut. */
    @RepeatedTest(100)
    void whatIsFoundIsWhatAnHonestSearchOfAllOfThemFinds(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var street = new Street(new Random(seed));
        Map<String, Listed> restaurants = new HashMap<>();
        var listing = new Listing(List.of());
        for (int change = 0; change < 12; change++) {
            var changed = some(street);
            restaurants.putAll(changed);
            listing = Listing.of(listing, stored(changed));
        }
        assertThat(listing).as("seed %d", seed).isEqualTo(Listing.of(null, stored(restaurants)));
        for (int search = 0; search < 30; search++) {
            var asked = street.asked();
            assertThat(walk(listing, asked, 1 + street.random().nextInt(9)))
                    .as("seed %d, %s", seed, asked)
                    .containsExactlyElementsOf(new Plainly(restaurants, asked).found());
        }
    }

    @Test
    void distancesAreThoseOfTheEarth() {
        var slussen = new Location(59.3195, 18.0722);
        var sydney = new Location(-33.8568, 151.2153);
        assertThat(Near.of("59.3195,18.0722").distanceTo(sydney)).isBetween(15_550_000L, 15_650_000L);
        assertThat(Near.of("59.3195,18.0722").distanceTo(slussen)).isZero();
        assertThat(Near.of("0,179.9").distanceTo(new Location(0, -179.9))).isEqualTo(22_239);
        assertThat(Near.of("90,0").distanceTo(new Location(-90, 135))).isEqualTo(20_015_114);
    }

    @Test
    void textThatIsFoldedIsFoldedForGood() {
        for (var text : List.of("Ærø & Straße", "İstanbul ısı", "ΣΊΣΥΦΟΣ", "が ラーメン", "हिन्दी", "ﬁsk ½", "O'Hara"))
            assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text));
        assertThat(Folded.of("Ærø")).isEqualTo(" aero");
        assertThat(Folded.of("ΣΊΣΥΦΟΣ")).isEqualTo(Folded.of("σίσυφος"));
        assertThat(Folded.of("İstanbul ısı")).isEqualTo(" istanbul isi");
    }

    private static Map<String, Listed> some(Street street) {
        Map<String, Listed> some = new HashMap<>();
        for (int count = street.random().nextInt(8); count > 0; count--)
            some.put("r" + street.random().nextInt(60), street.restaurant());
        return some;
    }

    private static List<Stored<Listed>> stored(Map<String, Listed> restaurants) {
        return restaurants.entrySet().stream()
                .map(one -> new Stored<>(ListedRestaurants.NAME, one.getKey(), new Seen(-1, List.of()), one.getValue()))
                .toList();
    }

    private static List<String> walk(Listing listing, Asked asked, int limit) {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var page = wish(asked, new Paging(after, limit, "")).show(listing);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(item -> found.add(item.id().value()));
            after = page.next() == null ? null : placeIn(page.next());
            assertThat(found).as("no end").hasSizeLessThan(1000);
        } while (after != null);
        return found;
    }

    /** Behind the check sum of a cursor. */
    private static String placeIn(String cursor) {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        return new String(bytes, 6, bytes.length - 6, StandardCharsets.UTF_8);
    }

    private static Wish wish(Asked asked, Paging paging) {
        return new Wish(
                asked.region(),
                Words.of(asked.q()),
                asked.cuisine() == null ? null : Folded.of(asked.cuisine()),
                near(asked),
                asked.openAt(),
                paging);
    }

    private static @Nullable Near near(Asked asked) {
        var place = asked.near();
        return place == null ? null : Near.of(place.lat() + "," + place.lon() + "," + asked.kilometers());
    }
}
