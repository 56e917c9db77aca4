package dev.ross.query.seating.book;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores the pages of the book, keyed by {@link PageKey}. */
@Component
@DocumentBound(
        "the seatings of one service date that are open, each of which holds tables or is one of a guest's few open requests;"
                + " or a part of those that ended, " + BookPage.MOST_ENDED + " at most")
class BookPages extends ViewStore<BookPage> {
    static final String NAME = "seating-book-9";

    BookPages(ViewRegistry registry) {
        super(registry, NAME, BookPage.class, BookPage::blank);
    }

    /**
     * Derives the key of the page that a seating is on. Open seatings share one page for each service date; ended ones
     * are on a fixed number of pages beside it, by a hash of their ids, so that the page of a seating depends on that
     * seating alone.
     */
    static final class PageKey {
        private static final int PARTS = 8;

        private PageKey() {}

        static String of(BookEntry entry) {
            var day = ofDay(entry.id().restaurant(), entry.stay().serviceDate());
            return entry.status().isOpen()
                    ? day
                    : part(day, Math.floorMod(entry.id().toString().hashCode(), PARTS));
        }

        static String ofDay(RestaurantId restaurant, LocalDate date) {
            return new ServiceDayId(restaurant, date).toString();
        }

        /** The keys of the pages of ended seatings of a service date. */
        static Stream<String> ended(RestaurantId restaurant, LocalDate date) {
            var day = ofDay(restaurant, date);
            return IntStream.range(0, PARTS).mapToObj(number -> part(day, number));
        }

        static List<String> ofDays(RestaurantId restaurant, Stream<LocalDate> dates) {
            return dates.map(date -> ofDay(restaurant, date)).toList();
        }

        private static String part(String day, int number) {
            return day + ".ended." + number;
        }
    }
}
