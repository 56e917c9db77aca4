package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Presents one page of the book; by default the parties that are seated or may still come. */
record BookLines(BookRange range, Set<SeatingStatus> wanted, PageRequest paging)
        implements Presentation<LinkedDocuments<RestaurantRules, BookPage>, ListPage<BookLine>> {
    private static final Set<SeatingStatus> OPEN =
            Arrays.stream(SeatingStatus.values()).filter(SeatingStatus::isOpen).collect(Collectors.toUnmodifiableSet());

    /**
     * @param asked empty: the default
     */
    static Set<SeatingStatus> wanted(Set<SeatingStatus> asked) {
        return asked.isEmpty() ? OPEN : asked;
    }

    /** Whether some of these statuses are stored on the pages of ended seatings. */
    static boolean areEnded(Set<SeatingStatus> wanted) {
        return !OPEN.containsAll(wanted);
    }

    @Override
    public ListPage<BookLine> show(LinkedDocuments<RestaurantRules, BookPage> book) {
        var entries = book.linked().stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> wanted.contains(entry.status()))
                .filter(entry -> range.shows(book.index(), entry))
                .sorted(Comparator.comparing(BookEntry::place))
                .toList();
        var occupancy =
                TableOccupancy.of(book.linked().stream().map(BookPage::day).toList());
        var flags = new AttentionFlags(book.index(), occupancy, range.clock().instant());
        return paging.of(entries, BookEntry::place).map(entry -> BookLine.of(entry, flags));
    }

    @Override
    public boolean followsTheClock() {
        return range.mayIncludeNow();
    }
}
