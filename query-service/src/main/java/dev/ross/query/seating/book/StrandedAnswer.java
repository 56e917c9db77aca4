package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.Answer;
import dev.ross.contracts.restaurant.StrandedBy.StrandedSeating;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.serviceday.Taken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells which seatings a change of the rules would strand, out of the book as it is shown. */
@Component
class StrandedAnswer {
    private final BookDatesStore dates;
    private final BookPages pages;
    private final Clock clock;

    StrandedAnswer(BookDatesStore dates, BookPages pages, Clock clock) {
        this.dates = dates;
        this.pages = pages;
        this.clock = clock;
    }

    @QueryHandler
    Answer answer(StrandedBy asked) {
        var restaurant = asked.change().restaurant();
        var book = dates.find(restaurant).content();
        var now = clock.instant();
        var today = by(book.rules(), now);
        var then = by(book.rules().after(asked.asIfDone(now)), now);
        return new Answer(coming(restaurant, book, now)
                .filter(entry -> today.strands(entry) == null)
                .sorted(Comparator.comparing(BookEntry::place))
                .flatMap(entry -> Stream.ofNullable(then.strands(entry))
                        .map(why -> new StrandedSeating(entry.id(), entry.stay().startsAt(), why)))
                .toList());
    }

    private Stream<BookEntry> coming(RestaurantId restaurant, BookDates book, Instant now) {
        var yesterday = LocalDate.ofInstant(now, book.rules().timeZone()).minusDays(1);
        var keys = book.dates().stream()
                .filter(written -> !written.date().isBefore(yesterday))
                .map(written -> new ServiceDayId(restaurant, written.page()).toString())
                .distinct()
                .toList();
        if (keys.isEmpty()) return Stream.of();
        return pages.find(keys).stream().flatMap(page -> page.content().entries().stream());
    }

    private static Flags by(Rules rules, Instant now) {
        return new Flags(rules, Taken.of(List.of()), now);
    }
}
