package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.query.restaurant.listing.RandomRestaurantSearches.Asked;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The search in its most obvious form, without regard to speed: the reference for the real one. */
record ReferenceSearch(Map<String, RestaurantEntry> restaurants, Asked asked) {
    List<String> found() {
        var ids = new ArrayList<String>();
        restaurants.forEach((id, listed) -> {
            if (fits(listed)) ids.add(id);
        });
        ids.sort(Comparator.comparingLong(this::order)
                .thenComparing(id -> String.join(" ", words(profile(id).name())) + "\n" + id));
        return ids;
    }

    private boolean fits(RestaurantEntry listed) {
        var profile = Objects.requireNonNull(listed.profile());
        return listed.isPublic()
                && (asked.region() == null || asked.region().equals(profile.region()))
                && (asked.cuisine() == null
                        || profile.cuisines().stream()
                                .anyMatch(cuisine -> words(cuisine).equals(words(asked.cuisine()))))
                && (asked.q() == null || words(asked.q()).stream().allMatch(word -> begins(word, everything(profile))))
                && (asked.near() == null
                        || profile.location() != null
                                && meters(asked.near(), profile.location()) <= asked.kilometers() * 1000L)
                && (asked.openAt() == null
                        || listed.rules().schedule().weekly().weekly().stream()
                                .anyMatch(period -> isOpen(period, asked.openAt())));
    }

    private long order(String id) {
        var profile = profile(id);
        if (asked.near() != null) return meters(asked.near(), Objects.requireNonNull(profile.location()));
        if (asked.q() == null) return 0;
        return words(asked.q()).stream()
                .distinct()
                .filter(word -> !begins(word, words(profile.name())))
                .count();
    }

    private RestaurantProfile profile(String id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(restaurants.get(id)).profile());
    }

    private static List<String> everything(RestaurantProfile profile) {
        var all = Stream.of(profile.name(), profile.description(), String.valueOf(profile.address()));
        return Stream.concat(all.filter(text -> !text.equals("null")), profile.cuisines().stream())
                .flatMap(text -> words(text).stream())
                .toList();
    }

    private static boolean begins(String beginning, List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("ς", "σ");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Distance by the angle between two directions from the centre of the earth. */
    static long meters(GeoLocation one, GeoLocation other) {
        double a = Math.toRadians(one.lat()), b = Math.toRadians(other.lat());
        double east = Math.toRadians(other.lon() - one.lon());
        var across = Math.hypot(
                Math.cos(b) * Math.sin(east), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(east));
        var along = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(east);
        return Math.round(6_371_008.8 * Math.atan2(across, along));
    }

    private static boolean isOpen(OpeningPeriod period, LocalDateTime time) {
        for (int before = 0; before <= 1; before++) {
            var date = time.toLocalDate().minusDays(before);
            if (date.getDayOfWeek() != period.day()) continue;
            var opens = date.atTime(period.opens());
            var closes = date.atTime(period.closes());
            if (!closes.isAfter(opens)) closes = closes.plusDays(1);
            if (!time.isBefore(opens) && time.isBefore(closes)) return true;
        }
        return false;
    }
}
