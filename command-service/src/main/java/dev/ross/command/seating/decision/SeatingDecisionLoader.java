package dev.ross.command.seating.decision;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.customer.CustomerStore;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.seating.IndexedSeating;
import dev.ross.command.seating.SeatingStore;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens what a decision about seatings reads, always in one order: the guest's record, the books by date, the seatings
 * by id.
 */
@Component
class SeatingDecisionLoader {
    private final SeatingStore seatings;
    private final CustomerStore guests;
    private final DayBookRepository books;
    private final AlternativeTimes alternativeTimes;

    SeatingDecisionLoader(
            SeatingStore seatings, CustomerStore guests, DayBookRepository books, AlternativeTimes alternativeTimes) {
        this.seatings = seatings;
        this.guests = guests;
        this.books = books;
        this.alternativeTimes = alternativeTimes;
    }

    SeatingDecision open(SeatingCriteria criteria, RestaurantRules rules, Instant now) {
        var guest = guests.open(criteria.customer());
        var book = books.open(criteria.seating().restaurant(), criteria.dates());
        return open(criteria, guest, book, rules, now);
    }

    /** Opens two parties in one set of books, without their guests' records. */
    List<SeatingDecision> open(SeatingCriteria one, SeatingCriteria other, RestaurantRules rules, Instant now) {
        var dates = new TreeSet<>(one.dates());
        dates.addAll(other.dates());
        var book = books.open(one.seating().restaurant(), dates);
        var opened = Stream.of(one, other)
                .sorted(Comparator.comparing(criteria -> criteria.seating().toString()))
                .map(criteria -> open(criteria, guests.open(null), book, rules, now))
                .toList();
        return opened.getFirst().id().equals(one.seating()) ? opened : opened.reversed();
    }

    private SeatingDecision open(
            SeatingCriteria criteria, Guest guest, DayBooks book, RestaurantRules rules, Instant now) {
        var id = criteria.seating();
        var seating = criteria.isNew() ? seatings.newOne(id) : seatings.existing(id);
        return new SeatingDecision(id, seating, guest, book, rules, alternativeTimes, now);
    }

    /**
     * The aggregates that a decision about a seating reads: its guest's record, the books of these dates and the seating.
     *
     * @param customer absent for a party without an account
     * @param isNew whether the seating is not known yet
     */
    record SeatingCriteria(
            SeatingId seating, @Nullable CustomerId customer, SortedSet<LocalDate> dates, boolean isNew) {
        /** A decision about a known seating as it is planned. */
        static SeatingCriteria of(SeatingId seating, IndexedSeating known, RestaurantRules rules, Instant now) {
            return new SeatingCriteria(seating, known.customer(), known.dates(now, rules.bookZone()), false);
        }

        /**
         * The creation of a seating: the dates that its stay touches, last night's too, since a party may still be seated.
         */
        static SeatingCriteria ofNew(
                SeatingId seating, @Nullable CustomerId customer, Stay stay, boolean isNew, RestaurantRules rules) {
            return new SeatingCriteria(seating, customer, IndexedSeating.datesAround(stay, rules.bookZone()), isNew);
        }

        /** The same, with the dates that another stay touches. */
        SeatingCriteria and(Stay stay, RestaurantRules rules) {
            var all = new TreeSet<>(dates);
            all.addAll(IndexedSeating.datesAround(stay, rules.bookZone()));
            return new SeatingCriteria(seating, customer, all, isNew);
        }
    }
}
