package dev.ross.command.seating;

import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.serviceday.Books;
import dev.ross.command.serviceday.Diary;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.Setting;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The free times nearest to one that a guest cannot have. They are proposals: whoever takes one is decided upon anew. */
@Component
class FreeTimes {
    private static final int HOW_MANY = 4;
    private static final Duration HOW_FAR = Duration.ofHours(4);
    private static final Set<String> ANOTHER_TIME_HELPS = Set.of(NO_FREE_TABLE.name(), SLOT_FULL.name());

    private final Diary diary;

    FreeTimes(Diary diary) {
        this.diary = diary;
    }

    /** Makes a choice; where it fails for want of room at that time, the refusal tells the nearest times with room. */
    <T> T or(Supplier<T> choice, RestaurantId restaurant, Rules rules, Stay wished, PartySize party, Instant now) {
        try {
            return choice.get();
        } catch (Refused no) {
            if (!ANOTHER_TIME_HELPS.contains(no.refusal().code())) throw no;
            var alternatives = near(restaurant, rules, wished, party, now).stream()
                    .map(LocalDateTime::toString)
                    .toList();
            throw no.with(Map.of("alternatives", alternatives));
        }
    }

    /** Whether one of these places seems to be free at that time itself. */
    boolean seemFree(RestaurantId restaurant, Rules rules, Stay wished, PartySize party, List<Setting> settings) {
        return hasRoom(wished, settings, rules, party, takenAround(wished, restaurant, rules));
    }

    private Taken takenAround(Stay wished, RestaurantId restaurant, Rules rules) {
        var dates = new TreeSet<>(Books.datesOf(wished.serviceDate(), wished.from(), wished.to(), rules.bookZone()));
        dates.add(dates.first().minusDays(1));
        dates.add(dates.last().plusDays(1));
        return diary.takenOn(restaurant, dates);
    }

    /** The nearest first found, told in order; by the restaurant's clocks. */
    List<LocalDateTime> near(RestaurantId restaurant, Rules rules, Stay wished, PartySize party, Instant now) {
        try {
            var settings = new TableChoice(rules, party).settingsForAGuest();
            var taken = takenAround(wished, restaurant, rules);
            var promise = new Promise(rules, now);
            return rules
                    .schedule()
                    .startsOf(wished.serviceDate(), rules.policy().slotMinutes())
                    .stream()
                    .filter(start -> !start.equals(wished.startsAt())
                            && distance(start, wished).compareTo(HOW_FAR) <= 0)
                    .sorted(Comparator.comparing(start -> distance(start, wished)))
                    .filter(start -> isFree(start, settings, promise, party, taken))
                    .limit(HOW_MANY)
                    .sorted()
                    .toList();
        } catch (Refused neverPossible) {
            return List.of();
        }
    }

    private static boolean isFree(
            LocalDateTime start, List<Setting> settings, Promise promise, PartySize party, Taken taken) {
        if (!promise.mayBeAskedFor(start, party)) return false;
        return hasRoom(promise.stayFrom(start, party), settings, promise.rules(), party, taken);
    }

    private static boolean hasRoom(Stay stay, List<Setting> settings, Rules rules, PartySize party, Taken taken) {
        return rules.hasRoomInTheSlot(stay.startsAt(), stay.from(), party, taken::coversWithin)
                && settings.stream()
                        .anyMatch(setting -> taken.isFree(setting.tables(), stay.from(), stay.to(), Set.of()));
    }

    private static Duration distance(LocalDateTime start, Stay wished) {
        return Duration.between(start, wished.startsAt()).abs();
    }
}
