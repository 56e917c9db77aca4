package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.command.proof.Ledger.Entry;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an answer was right, by a model of the house that is as simple as can be. */
record Judge(Evening evening, Setup setup, Ledger ledger) {
    private static final Duration SLOT = Duration.ofMinutes(15);
    private static final Duration NOTICE = Duration.ofHours(1);

    /**
     * @param online whether guests may book it themselves
     */
    private record Place(Set<TableId> tables, int min, int max, boolean online) {}

    private Stream<Place> places() {
        return Stream.of(
                new Place(Set.of(evening.two), 1, 2, true),
                new Place(Set.of(evening.four), 2, 4, true),
                new Place(Set.of(evening.big), 4, 10, true),
                new Place(Set.of(evening.two, evening.four), 4, 6, true),
                new Place(Set.of(evening.four, evening.big), 8, 14, false));
    }

    private Stream<Place> placesForGuests(int party) {
        return places().filter(place -> place.online()
                && place.min() <= party
                && party <= place.max()
                && place.max() - party <= setup.oversize());
    }

    @Nullable
    Entry before(Object wish) {
        return wish instanceof SeatingCommand asked ? ledger.of(asked.seating()) : null;
    }

    /** What is free is not refused as taken, nor what there is room for as too much. */
    void refused(Object wish, String code) {
        if (!(wish instanceof RequestSeating request)) return;
        var from = instantOf(request.startsAt());
        var party = request.party().guests();
        var to = from.plus(turn(party));
        if (code.equals("NO_FREE_TABLE"))
            assertThat(placesForGuests(party).filter(place -> isFree(place.tables(), from, to)))
                    .as("free for %s", request)
                    .isEmpty();
        if (code.equals("SLOT_FULL")) assertThat(setup.covers()).isPositive().isLessThan(coversAt(from) + party);
    }

    void obeyed(Object wish, @Nullable Entry before, List<Object> happened, Instant now) {
        var start = startOf(wish);
        if (start != null)
            assertThat(Evening.ZONE.getRules().getValidOffsets(start))
                    .as("%s", wish)
                    .isNotEmpty();
        if (wish instanceof RequestSeating request) asAGuestMay(request, happened, now);
        for (var event : happened) {
            if (event instanceof WalkInCreated came)
                assertThat(came.stay().from()).isEqualTo(now);
            if (event instanceof SeatingCreated created)
                assertThat(created.stay().length())
                        .isEqualTo(turn(created.party().guests()));
        }
        if (wish instanceof SeatingCommand asked && minds(asked)) noMoreThanTheKitchenTakes(asked, before);
    }

    private void asAGuestMay(RequestSeating request, List<Object> happened, Instant now) {
        var from = instantOf(request.startsAt());
        var party = request.party().guests();
        var hour = request.startsAt().getHour();
        assertThat(from).as("%s", request).isAfterOrEqualTo(now.plus(NOTICE));
        assertThat(hour >= History.OPENS || hour < History.CLOSES)
                .as("%s", request)
                .isTrue();
        for (var event : happened)
            if (event instanceof TableAssigned given)
                assertThat(placesForGuests(party).map(Place::tables)).contains(given.tables());
    }

    private static @Nullable LocalDateTime startOf(Object wish) {
        return switch (wish) {
            case RequestSeating request -> request.startsAt();
            case BookSeating booking -> booking.startsAt();
            case AmendSeating amend -> amend.startsAt();
            default -> null;
        };
    }

    /** Whether the kitchen is asked: for who is new or more, unless staff say that they mean it. */
    private static boolean minds(SeatingCommand asked) {
        return switch (asked) {
            case RequestSeating request -> true;
            case BookSeating booking -> !booking.override();
            case AcceptSeating accept -> !accept.override();
            case AmendSeating amend -> !amend.override();
            case AssignTable assign -> !assign.override();
            default -> false;
        };
    }

    private void noMoreThanTheKitchenTakes(SeatingCommand asked, @Nullable Entry before) {
        var after = ledger.of(asked.seating());
        if (setup.covers() == 0 || after == null || after.sits()) return;
        if (before != null && before.comes().equals(after.comes()) && before.covers() >= after.covers()) return;
        assertThat(coversAt(after.comes())).as("%s", asked).isLessThanOrEqualTo(setup.covers());
    }

    private int coversAt(Instant from) {
        var begins = Instant.ofEpochSecond(from.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
        return ledger.all().values().stream()
                .filter(entry ->
                        !entry.comes().isBefore(begins) && entry.comes().isBefore(begins.plus(SLOT)))
                .mapToInt(Entry::covers)
                .sum();
    }

    private boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return ledger.all().values().stream()
                        .noneMatch(entry -> entry.from().isBefore(to)
                                && from.isBefore(entry.to())
                                && !Collections.disjoint(entry.tables(), tables))
                && ledger.blocks.values().stream()
                        .noneMatch(block -> tables.contains(block.table())
                                && block.from().isBefore(to)
                                && from.isBefore(block.to()));
    }

    private static Instant instantOf(LocalDateTime local) {
        return local.atZone(Evening.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Duration turn(int party) {
        return Duration.ofMinutes(party <= 2 ? 90 : party <= 4 ? 120 : party <= 6 ? 150 : 180);
    }

    /** The books of these nights from their first event on, whatever snapshots there are. */
    Map<LocalDate, Map<SeatingId, Entry>> storedBooks(House house) {
        var again = new Ledger();
        ledger.books
                .keySet()
                .forEach(date -> house.readFromTheStart("day:" + evening.day(date))
                        .forEach(event -> again.enter((ServiceDayEvent) event)));
        return again.books;
    }
}
