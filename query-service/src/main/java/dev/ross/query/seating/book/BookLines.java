package dev.ross.query.seating.book;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.serviceday.Taken;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** A part of the book; unless others are asked for, of those who are here or still may come. */
record BookLines(BookRange range, Set<SeatingStatus> wanted, Paging paging)
        implements Lens<Together<BookRules, BookPage>> {
    private static final Set<SeatingStatus> CURRENT_AND_UPCOMING =
            EnumSet.of(SeatingStatus.PENDING, SeatingStatus.ACCEPTED, SeatingStatus.SEATED);

    /**
     * @param asked none: those who are here or may still come
     */
    static Set<SeatingStatus> wanted(Set<SeatingStatus> asked) {
        return asked.isEmpty() ? CURRENT_AND_UPCOMING : asked;
    }

    /** Whether some of them are kept with those who ended. */
    static boolean areEnded(Set<SeatingStatus> wanted) {
        return !CURRENT_AND_UPCOMING.containsAll(wanted);
    }

    @Override
    public Page<BookLine> show(Together<BookRules, BookPage> book) {
        var entries = book.linked().stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> wanted.contains(entry.status()))
                .filter(entry -> range.shows(book.index(), entry))
                .sorted(Comparator.comparing(BookEntry::place))
                .toList();
        var taken = Taken.of(book.linked().stream().map(BookPage::day).toList());
        var flags = new Flags(book.index().rules(), taken, range.clock().instant());
        return paging.of(entries, BookEntry::place).map(entry -> BookLine.of(entry, flags));
    }

    @Override
    public boolean followsTheClock() {
        return range.from() == null;
    }
}
