package dev.ross.contracts.restaurant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a restaurant takes guests: week by week, but otherwise on special days, and never while it is closed.
 *
 * @param specialDays the services of days that have their own; none: closed that day
 */
public record Schedule(
        OpeningHours weekly, Map<LocalDate, List<OpeningPeriod>> specialDays, Map<ClosureId, Closure> closures) {
    public static final Schedule NONE = new Schedule(OpeningHours.NONE, Map.of(), Map.of());

    public Schedule {
        specialDays = Map.copyOf(specialDays);
        closures = Map.copyOf(closures);
    }

    /** The services that begin on this date. */
    public List<OpeningPeriod> servicesOf(LocalDate date) {
        if (closures.values().stream().anyMatch(closure -> closure.contains(date))) return List.of();
        var special = specialDays.get(date);
        if (special != null) return special;
        return weekly.weekly().stream()
                .filter(period -> period.day() == date.getDayOfWeek())
                .toList();
    }

    /** The date whose service a party starting then belongs to: yesterday's, after midnight; none, if it is closed. */
    public Optional<LocalDate> serviceDateOf(LocalDateTime startsAt) {
        var today = startsAt.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(date -> servicesOf(date).stream().anyMatch(period -> period.admits(date, startsAt)))
                .findFirst();
    }

    /** The times at which parties of this date's services may start, in order. */
    public List<LocalDateTime> startsOf(LocalDate date, int slotMinutes) {
        return Stream.iterate(
                        date.atTime(LocalTime.MIDNIGHT),
                        start -> start.isBefore(date.plusDays(2).atTime(LocalTime.MIDNIGHT)),
                        start -> nextSlot(start, slotMinutes))
                .filter(start -> serviceDateOf(start).filter(date::equals).isPresent())
                .toList();
    }

    /** Slots are counted from midnight, each day anew. */
    private static LocalDateTime nextSlot(LocalDateTime start, int slotMinutes) {
        var next = start.plusMinutes(slotMinutes);
        var midnight = start.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT);
        return next.isAfter(midnight) ? midnight : next;
    }

    public Schedule with(OpeningHours hours) {
        return new Schedule(hours, specialDays, closures);
    }

    /**
     * @param services absent: as in every week
     */
    public Schedule with(LocalDate date, @Nullable List<OpeningPeriod> services) {
        var changed = new HashMap<>(specialDays);
        if (services == null) changed.remove(date);
        else changed.put(date, List.copyOf(services));
        return new Schedule(weekly, changed, closures);
    }

    /**
     * @param closure absent: it is lifted
     */
    public Schedule with(ClosureId id, @Nullable Closure closure) {
        var changed = new HashMap<>(closures);
        if (closure == null) changed.remove(id);
        else changed.put(id, closure);
        return new Schedule(weekly, specialDays, changed);
    }
}
