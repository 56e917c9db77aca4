package dev.ross.bench.read;

import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Generates plausible restaurants: a description of forty words each, all around Stockholm, most of them open most
 * evenings.
 */
record RandomRestaurants(Random random) {
    static final List<String> CUISINES = List.of(
            "Svenskt", "Crêpes", "Thai", "Pizza", "Sushi", "Indiskt", "Grekiskt", "Fisk och skaldjur", "Café", "Vegan");
    private static final List<String> SYLLABLES = List.of(
            "ka", "fé", "mo", "lin", "sö", "der", "fis", "kar", "ång", "bro", "vik", "tra", "gård", "sal", "en", "på",
            "ros", "ta", "lju", "na");

    /** Returns a word; the lower the number, the shorter it is. */
    static String word(int number) {
        var most = SYLLABLES.size();
        var last = SYLLABLES.get(number % most);
        return number < most ? last : word(number / most - 1) + last;
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Returns the whole history of one restaurant. */
    List<? extends DomainEventMessage<?>> restaurant(int number) {
        var id = RestaurantId.of("town" + number);
        var now = Instant.now();
        List<RestaurantEvent> events = List.of(
                new RestaurantRegistered(
                        id, profile(), BenchRestaurants.ZONE, Currency.getInstance("SEK"), StaffId.of("bench"), now),
                new OpeningHoursSet(id, hours(), now),
                new TableAdded(
                        id, TableId.of(id + ".t1"), new DiningTable("1", 1, 4, null, null, Bookable.ONLINE), now),
                new RestaurantPublished(id, now));
        return IntStream.range(0, events.size())
                .mapToObj(at -> new GenericDomainEventMessage<>("Restaurant", id.value(), at, events.get(at)))
                .toList();
    }

    private RestaurantProfile profile() {
        var location = new GeoLocation(random.nextDouble(58.9, 59.8), random.nextDouble(17.2, 19));
        return new RestaurantProfile(
                words(2), words(40), "Stockholm", words(1) + "gatan 7", location, cuisines(), null, null);
    }

    private String words(int count) {
        return Stream.generate(() -> word((int) Math.abs(random.nextGaussian() * 2000)))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private List<String> cuisines() {
        return random.ints(1 + random.nextInt(2), 0, CUISINES.size())
                .mapToObj(CUISINES::get)
                .toList();
    }

    private OpeningHours hours() {
        var opens = LocalTime.of(11 + random.nextInt(8), 0);
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .filter(day -> random.nextInt(6) > 0)
                .map(day -> new OpeningPeriod(day, opens, opens.plusHours(4 + random.nextInt(6)), null))
                .toList());
    }
}
