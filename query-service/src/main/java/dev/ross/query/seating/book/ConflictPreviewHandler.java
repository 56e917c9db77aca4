package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.Answer;
import dev.ross.contracts.restaurant.PreviewConflicts.ConflictingSeating;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.seating.book.BookPages.PageKey;
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

/** Answers {@link PreviewConflicts}: finds in the book the seatings that a change of the rules would conflict with. */
@Component
class ConflictPreviewHandler {
    /** No seating is accepted further ahead. */
    private static final Period AS_FAR_AS = Period.ofYears(10);

    private static final int TOGETHER = 500;

    private final BookRulesStore rules;
    private final BookPages pages;
    private final Clock clock;

    ConflictPreviewHandler(BookRulesStore rules, BookPages pages, Clock clock) {
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    @QueryHandler
    Answer answer(PreviewConflicts asked) {
        var restaurant = asked.change().restaurant();
        var current = rules.find(restaurant).content();
        var now = clock.instant();
        var today = by(current, now);
        var rulesThen = current.after(asked.asIfDone(now));
        var then = by(rulesThen, now);
        var conflicts = coming(restaurant, current.timeZone(), now)
                .filter(entry -> today.conflict(entry) == null)
                .sorted(Comparator.comparing(BookEntry::place))
                .flatMap(entry -> Stream.ofNullable(then.conflict(entry))
                        .map(why ->
                                new ConflictingSeating(entry.id(), entry.stay().startsAt(), why)))
                .toList();
        return new Answer(
                conflicts,
                rulesThen.schedule().mismatches(rulesThen.policy().limits().slotMinutes()));
    }

    /** The entries from yesterday on; one query reads some hundred pages. */
    private Stream<BookEntry> coming(RestaurantId restaurant, ZoneId zone, Instant now) {
        var yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        var days = PageKey.ofDays(restaurant, yesterday.datesUntil(yesterday.plus(AS_FAR_AS)));
        return IntStream.iterate(0, from -> from < days.size(), from -> from + TOGETHER)
                .mapToObj(from -> pages.find(days.subList(from, Math.min(days.size(), from + TOGETHER))))
                .flatMap(List::stream)
                .flatMap(page -> page.content().entries().stream());
    }

    private static AttentionFlags by(RestaurantRules rules, Instant now) {
        return new AttentionFlags(rules, TableOccupancy.of(List.of()), now);
    }
}
