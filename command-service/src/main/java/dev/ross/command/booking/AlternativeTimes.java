package dev.ross.command.booking;

import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Finds the free times nearest to one that a guest cannot have. They are proposals: a request for one of them is
 * decided anew.
 */
@Component
public class AlternativeTimes {
    private static final int HOW_MANY = 4;
    private static final Duration HOW_FAR = Duration.ofHours(4);
    private static final Set<Rejection> ANOTHER_TIME_HELPS = Set.of(NO_FREE_TABLE, SLOT_FULL);

    private final ServiceDayReader serviceDays;

    AlternativeTimes(ServiceDayReader serviceDays) {
        this.serviceDays = serviceDays;
    }

    /** The rejection of a wished time; one for lack of tables or covers at that time lists the nearest free times. */
    public RejectedException rejected(
            Rejection reason,
            RestaurantId restaurant,
            RestaurantRules rules,
            Stay requested,
            PartySize party,
            Instant now) {
        var rejected = new RejectedException(reason);
        if (!ANOTHER_TIME_HELPS.contains(reason)) return rejected;
        var alternatives = near(restaurant, rules, requested, party, now).stream()
                .map(LocalDateTime::toString)
                .toList();
        return rejected.with(Map.of("alternatives", alternatives));
    }

    /** Whether one of these table options seems to be free at the wished time itself. */
    public boolean seemFree(
            RestaurantId restaurant,
            RestaurantRules rules,
            Stay requested,
            PartySize party,
            List<TableOption> options) {
        return hasRoom(requested, options, rules, party, occupancyAround(requested, restaurant, rules));
    }

    private TableOccupancy occupancyAround(Stay requested, RestaurantId restaurant, RestaurantRules rules) {
        var dates = new TreeSet<>(
                DayBookRepository.datesOf(requested.serviceDate(), requested.from(), requested.to(), rules.bookZone()));
        dates.add(dates.first().minusDays(1));
        dates.add(dates.last().plusDays(1));
        return serviceDays.occupancyOn(restaurant, dates);
    }

    /** The nearest free times in chronological order, local to the restaurant. */
    public List<LocalDateTime> near(
            RestaurantId restaurant, RestaurantRules rules, Stay requested, PartySize party, Instant now) {
        var options = new TableSelection(rules, party).optionsForAGuest().options();
        if (options.isEmpty()) return List.of();
        var occupancy = occupancyAround(requested, restaurant, rules);
        var bookingRules = new BookingRules(rules, now);
        return rules
                .schedule()
                .startsOf(requested.serviceDate(), rules.policy().limits().slotMinutes())
                .stream()
                .filter(start -> !start.equals(requested.startsAt())
                        && distance(start, requested).compareTo(HOW_FAR) <= 0)
                .sorted(Comparator.comparing(start -> distance(start, requested)))
                .filter(start -> isFree(start, options, bookingRules, party, occupancy))
                .limit(HOW_MANY)
                .sorted()
                .toList();
    }

    private static boolean isFree(
            LocalDateTime start,
            List<TableOption> options,
            BookingRules bookingRules,
            PartySize party,
            TableOccupancy occupancy) {
        return bookingRules
                .stayForAGuest(start, party)
                .filter(stay -> hasRoom(stay, options, bookingRules.rules(), party, occupancy))
                .isPresent();
    }

    private static boolean hasRoom(
            Stay stay, List<TableOption> options, RestaurantRules rules, PartySize party, TableOccupancy occupancy) {
        return rules.hasRoomInTheSlot(stay.startsAt(), stay.from(), party, occupancy::coversWithin)
                && options.stream()
                        .anyMatch(option -> occupancy.isFree(option.tables(), stay.from(), stay.to(), Set.of()));
    }

    private static Duration distance(LocalDateTime start, Stay requested) {
        return Duration.between(start, requested.startsAt()).abs();
    }
}
