package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule;
import dev.ross.contracts.restaurant.table.TableLayout;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random restaurants and random searches of guests. */
record RandomRestaurantSearches(Random random) {
    private static final List<String> WORDS = List.of(
            "Café",
            "cafeteria",
            "Åsa",
            "Östra",
            "Fisk",
            "FISKARHAMN",
            "Zürich",
            "Zur",
            "été",
            "Pelikan",
            "pelikanen",
            "Smörgås",
            "straße",
            "Œuf",
            "Łódź",
            "Ελλάς",
            "Ελλάδα",
            "Кафе",
            "7",
            "77");
    private static final List<String> MARKS = List.of(" ", " ", ", ", " & ", "-", "'", "  ");
    private static final List<String> CUISINES =
            List.of("Fisk", "FISK", "Crêpes", "crepes", "Thai", "fisk och skaldjur");

    RestaurantEntry restaurant() {
        var profile = new RestaurantProfile(
                text(1 + random.nextInt(2)),
                text(random.nextInt(4)),
                anyOf(List.of("Malmö", "Uppsala")),
                random.nextBoolean() ? null : text(2),
                random.nextInt(4) == 0 ? null : location(),
                Stream.generate(() -> anyOf(CUISINES)).limit(random.nextInt(3)).toList(),
                null,
                null);
        var rules = new RestaurantRules(
                random.nextInt(4) > 0 ? Visibility.PUBLIC : Visibility.PRIVATE,
                ZoneOffset.UTC,
                ZoneOffset.UTC,
                OpeningSchedule.NONE.with(hours()),
                BookingPolicy.DEFAULT,
                TableLayout.NONE);
        return new RestaurantEntry(profile, rules);
    }

    Asked asked() {
        return new Asked(
                seldom(anyOf(List.of("Malmö", "Uppsala"))),
                random.nextBoolean() ? null : typed(),
                seldom(anyOf(CUISINES).toUpperCase(Locale.ROOT)),
                random.nextBoolean() ? null : location(),
                random.nextInt(1, 2000),
                seldom(time()));
    }

    private String typed() {
        return Stream.generate(() -> beginning(anyOf(WORDS)))
                .limit(1 + random.nextInt(2))
                .collect(Collectors.joining(anyOf(MARKS)));
    }

    private String beginning(String word) {
        var some = word.substring(0, 1 + random.nextInt(word.length()));
        return random.nextBoolean() ? some : some.toUpperCase(Locale.ROOT);
    }

    private String text(int words) {
        return Stream.generate(() -> anyOf(WORDS)).limit(words).collect(Collectors.joining(anyOf(MARKS)));
    }

    private GeoLocation location() {
        return new GeoLocation(random.nextDouble(54, 68), random.nextDouble(11, 24));
    }

    private OpeningHours hours() {
        return new OpeningHours(Stream.generate(() -> new OpeningPeriod(
                        anyOf(List.of(DayOfWeek.values())),
                        LocalTime.of(random.nextInt(24), 0),
                        LocalTime.of(random.nextInt(24), 30),
                        null))
                .limit(random.nextInt(8))
                .toList());
    }

    private LocalDateTime time() {
        return LocalDate.of(2026, 12, 1).atStartOfDay().plusMinutes(random.nextInt(14 * 24 * 60));
    }

    private <T> @Nullable T seldom(T something) {
        return random.nextInt(4) == 0 ? something : null;
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The parameters of a search, before they are parsed. */
    record Asked(
            @Nullable String region,
            @Nullable String q,
            @Nullable String cuisine,
            @Nullable GeoLocation near,
            int kilometers,
            @Nullable LocalDateTime openAt) {}
}
