package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.Answer;
import dev.ross.contracts.restaurant.StrandedBy.StrandedSeating;
import dev.ross.contracts.serviceday.Taken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells which seatings a change of the rules would strand, out of the book as it is shown. */
@Component
class StrandedAnswer {
    /** Nobody is taken down for later. */
    private static final Period AS_FAR_AS = Period.ofYears(10);

    private static final int TOGETHER = 500;

    private final BookRulesStore rules;
    private final BookPages pages;
    private final Clock clock;

    StrandedAnswer(BookRulesStore rules, BookPages pages, Clock clock) {
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    @QueryHandler
    Answer answer(StrandedBy asked) {
        var restaurant = asked.change().restaurant();
        var book = rules.find(restaurant).content();
        var now = clock.instant();
        var today = by(book.rules(), now);
        var rulesThen = book.rules().after(asked.asIfDone(now));
        var then = by(rulesThen, now);
        var stranded = coming(restaurant, book.rules().timeZone(), now)
                .filter(entry -> today.strands(entry) == null)
                .sorted(Comparator.comparing(BookEntry::place))
                .flatMap(entry -> Stream.ofNullable(then.strands(entry))
                        .map(why -> new StrandedSeating(entry.id(), entry.stay().startsAt(), why)))
                .toList();
        return new Answer(
                stranded, rulesThen.schedule().mismatches(rulesThen.policy().slotMinutes()));
    }

    /** Some hundred pages are read by one query. */
    private Stream<BookEntry> coming(RestaurantId restaurant, ZoneId zone, Instant now) {
        var yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        var days = PageKey.ofDays(restaurant, yesterday.datesUntil(yesterday.plus(AS_FAR_AS)));
        return IntStream.iterate(0, from -> from < days.size(), from -> from + TOGETHER)
                .mapToObj(from -> pages.find(days.subList(from, Math.min(days.size(), from + TOGETHER))))
                .flatMap(List::stream)
                .flatMap(page -> page.content().entries().stream());
    }

    private static Flags by(Rules rules, Instant now) {
        return new Flags(rules, Taken.of(List.of()), now);
    }
}
