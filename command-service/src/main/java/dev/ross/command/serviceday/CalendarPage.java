package dev.ross.command.serviceday;

import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceCalendarEvent;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.BlockDelisted;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.BlockListed;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.ServiceDayListed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * State of a {@link ServiceCalendar}: the dates that have a book, and the dates of each block; immutable. Dates three
 * years and more before the latest one are forgotten, and beyond a thousand blocks those that end earliest.
 */
record CalendarPage(
        @AtMost(2500) SortedSet<LocalDate> dates,
        @AtMost(1000) Map<BlockId, BlockDates> blocks) implements CacheWeight {
    static final CalendarPage BLANK = new CalendarPage(new TreeSet<>(), Map.of());
    private static final int BLOCKS_KEPT = 1000;

    CalendarPage after(ServiceCalendarEvent event) {
        return switch (event) {
            case ServiceDayListed listed -> with(listed.date());
            case BlockListed listed ->
                with(listed.block(), new BlockDates(listed.first(), listed.last(), listed.until()));
            case BlockDelisted gone -> without(gone.block());
        };
    }

    SortedSet<LocalDate> datesFrom(LocalDate first) {
        return dates.tailSet(first);
    }

    private CalendarPage with(LocalDate date) {
        var more = new TreeSet<>(dates);
        more.add(date);
        var latest = more.last();
        return new CalendarPage(
                new TreeSet<>(
                        more.tailSet(latest.minus(ServiceDayReader.ENDS_AFTER).minusYears(3))),
                blocks);
    }

    private CalendarPage with(BlockId block, BlockDates blockDates) {
        var more = new LinkedHashMap<>(blocks);
        more.put(block, blockDates);
        while (more.size() > BLOCKS_KEPT) {
            var earliest = more.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(BlockDates::until)))
                    .orElseThrow();
            more.remove(earliest.getKey());
        }
        return new CalendarPage(dates, more);
    }

    private CalendarPage without(BlockId block) {
        return new CalendarPage(
                dates,
                blocks.entrySet().stream()
                        .filter(one -> !one.getKey().equals(block))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
    }

    @Override
    public int bytes() {
        return 100 * dates.size() + ELEMENT * blocks.size();
    }

    /**
     * The dates whose books contain a block.
     *
     * @param last inclusive
     */
    record BlockDates(LocalDate first, LocalDate last, Instant until) {
        SortedSet<LocalDate> dates() {
            return first.datesUntil(last.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
