package dev.ross.contracts.restaurant.schedule;

import dev.ross.contracts.AtMost;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dates and times at which a restaurant is open: weekly hours, overridden by special days and closures.
 *
 * @param specialDays dates that differ from others of their weekday; one without services is closed
 * @param closures in the order in which they were made
 */
public record OpeningSchedule(
        OpeningHours weekly,
        @AtMost(400) List<SpecialDay> specialDays,
        @AtMost(400) List<Closed> closures) {
    public static final OpeningSchedule NONE = new OpeningSchedule(OpeningHours.NONE, List.of(), List.of());

    public OpeningSchedule {
        specialDays = List.copyOf(specialDays);
        closures = List.copyOf(closures);
    }

    /** The services that begin on this date. */
    public List<OpeningPeriod> servicesOf(LocalDate date) {
        if (closures.stream().anyMatch(closed -> closed.during().contains(date))) return List.of();
        return specialDay(date)
                .map(SpecialDay::services)
                .orElseGet(() -> weekly.weekly().stream()
                        .filter(period -> period.day() == date.getDayOfWeek())
                        .toList());
    }

    public Optional<SpecialDay> specialDay(LocalDate date) {
        return specialDays.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    public boolean has(ClosureId closure) {
        return closures.stream().anyMatch(closed -> closed.closure().equals(closure));
    }

    /** The service date of a party starting then: yesterday's, after midnight; empty if the restaurant is closed. */
    public Optional<LocalDate> serviceDateOf(LocalDateTime startsAt) {
        var today = startsAt.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(date -> servicesOf(date).stream().anyMatch(period -> period.admits(date, startsAt)))
                .findFirst();
    }

    /** Whether the date has passed and its last service has closed. */
    public boolean isOver(LocalDate date, LocalDateTime now) {
        return date.isBefore(now.toLocalDate())
                && servicesOf(date).stream().noneMatch(service -> now.isBefore(service.closesAt(date)));
    }

    /** The start times of this date's services, in order: every slot from each opening on. */
    public List<LocalDateTime> startsOf(LocalDate date, int slotMinutes) {
        return servicesOf(date).stream()
                .flatMap(service -> Stream.iterate(
                        date.atTime(service.opens()),
                        start -> service.admits(date, start),
                        start -> start.plusMinutes(slotMinutes)))
                .filter(start -> serviceDateOf(start).filter(date::equals).isPresent())
                .filter(start -> slotOf(start, slotMinutes).equals(start))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The start of the slot in which a party starts. Slots are counted from the opening of the service that the party
     * belongs to; outside of services, from midnight.
     */
    public LocalDateTime slotOf(LocalDateTime startsAt, int slotMinutes) {
        var first = serviceDateOf(startsAt)
                .flatMap(date -> servicesOf(date).stream()
                        .filter(service -> service.admits(date, startsAt))
                        .map(service -> date.atTime(service.opens()))
                        .findFirst())
                .orElseGet(() -> startsAt.toLocalDate().atStartOfDay());
        var slot = Duration.ofMinutes(slotMinutes);
        return first.plus(slot.multipliedBy(Duration.between(first, startsAt).dividedBy(slot)));
    }

    /** The services whose last seating cannot be booked, weekly ones before those of special days. */
    public List<SlotMismatch> mismatches(int slotMinutes) {
        var weeks = weekly.weekly().stream().map(service -> service.mismatch(null, slotMinutes));
        var days = specialDays.stream()
                .flatMap(day -> day.services().stream().map(service -> service.mismatch(day.date(), slotMinutes)));
        return Stream.concat(weeks, days).flatMap(Optional::stream).toList();
    }

    public OpeningSchedule with(OpeningHours hours) {
        return new OpeningSchedule(hours, specialDays, closures);
    }

    public OpeningSchedule with(SpecialDay day) {
        return new OpeningSchedule(
                weekly, Stream.concat(daysBut(day.date()), Stream.of(day)).toList(), closures);
    }

    /** Removes the special day: the weekly hours apply to the date again. */
    public OpeningSchedule without(LocalDate date) {
        return new OpeningSchedule(weekly, daysBut(date).toList(), closures);
    }

    public OpeningSchedule with(Closed closed) {
        return new OpeningSchedule(
                weekly,
                specialDays,
                Stream.concat(closuresBut(closed.closure()), Stream.of(closed)).toList());
    }

    public OpeningSchedule without(ClosureId closure) {
        return new OpeningSchedule(weekly, specialDays, closuresBut(closure).toList());
    }

    /** Drops special days and closures before this date: parties cannot come then any more. */
    public OpeningSchedule from(LocalDate first) {
        return new OpeningSchedule(
                weekly,
                specialDays.stream().filter(day -> !day.date().isBefore(first)).toList(),
                closures.stream()
                        .filter(closed -> !closed.during().to().isBefore(first))
                        .toList());
    }

    private Stream<SpecialDay> daysBut(LocalDate date) {
        return specialDays.stream().filter(day -> !day.date().equals(date));
    }

    private Stream<Closed> closuresBut(ClosureId closure) {
        return closures.stream().filter(closed -> !closed.closure().equals(closure));
    }

    /** A date that differs from the others of its weekday. */
    public record SpecialDay(LocalDate date, @AtMost(50) List<OpeningPeriod> services) {}

    /** A closure, with its id. */
    public record Closed(ClosureId closure, Closure during) {}
}
