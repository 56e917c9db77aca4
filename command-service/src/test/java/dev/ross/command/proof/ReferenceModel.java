package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.proof.ReplayedBooks.Entry;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether an answer was right, by the simplest possible model of the restaurant. */
record ReferenceModel(StockholmRestaurant restaurant, Setup setup, ReplayedBooks books, ReplayedSeatings seatings) {
    private static final Duration SLOT = Duration.ofMinutes(15);
    private static final Duration NOTICE = Duration.ofHours(1);

    /** @param online whether guests may book these tables themselves */
    private record Place(Set<TableId> tables, int min, int max, boolean online) {}

    private Stream<Place> places() {
        return Stream.of(
                new Place(Set.of(restaurant.two), 1, 2, true),
                new Place(Set.of(restaurant.four), 2, 4, true),
                new Place(Set.of(restaurant.big), 4, 10, true),
                new Place(Set.of(restaurant.two, restaurant.four), 4, 6, true),
                new Place(Set.of(restaurant.four, restaurant.big), 8, 14, false));
    }

    private Stream<Place> placesForGuests(int party) {
        return places().filter(place -> place.online()
                && place.min() <= party
                && party <= place.max()
                && place.max() - party <= setup.oversize());
    }

    @Nullable
    Entry before(Object command) {
        return command instanceof SeatingCommand asked ? books.of(asked.seating()) : null;
    }

    /** Checks that free tables were not rejected as taken, nor a possible number of guests as too many. */
    void refused(Object command, String code) {
        if (code.equals("VISIT_MOVED"))
            assertThat(isOfThePresentTime(command)).as("%s", command).isFalse();
        if (!(command instanceof RequestSeating request)) return;
        var from = instantOf(request.startsAt());
        var party = request.party().guests();
        var to = from.plus(turn(party));
        if (code.equals("NO_FREE_TABLE"))
            assertThat(placesForGuests(party).filter(place -> isFree(place.tables(), from, to)))
                    .as("free for %s", request)
                    .isEmpty();
        if (code.equals("SLOT_FULL")) assertThat(setup.covers()).isPositive().isLessThan(coversAt(from) + party);
    }

    void obeyed(Object command, @Nullable Entry before, List<Object> happened, Instant now) {
        var start = startOf(command);
        if (start != null)
            assertThat(StockholmRestaurant.ZONE.getRules().getValidOffsets(start))
                    .as("%s", command)
                    .isNotEmpty();
        if (command instanceof RequestSeating request) asAGuestMay(request, happened, now);
        assertThat(isOfThePresentTime(command)).as("%s", command).isTrue();
        for (var event : happened) {
            if (event instanceof WalkInCreated came)
                assertThat(came.stay().from()).isEqualTo(now);
            if (event instanceof LatenessAnnounced late) isBelievable(late, now);
            if (event instanceof SeatingCreated created)
                assertThat(created.stay().length())
                        .isEqualTo(turn(created.party().guests()));
        }
        if (command instanceof SeatingCommand asked && minds(asked)) noMoreThanTheKitchenTakes(asked, before);
    }

    /** Whether a link was mailed about the time at which the seating is now; so for all who have no link. */
    private boolean isOfThePresentTime(Object command) {
        if (!(command instanceof SeatingCommand asked
                && command instanceof RequesterNaming named
                && named.by() instanceof Requester.LinkHolder holder)) return true;
        return holder.startsAt().equals(stayOf(asked.seating()).from());
    }

    private void isBelievable(LatenessAnnounced late, Instant now) {
        var stay = stayOf(late.seating());
        assertThat(late.expectedAt()).isAfter(now).isAfter(stay.from()).isBefore(stay.to());
        assertThat(late.lateAt()).isAfter(late.expectedAt());
    }

    private Stay stayOf(SeatingId seating) {
        return Objects.requireNonNull(seatings.all.get(seating)).stay();
    }

    private void asAGuestMay(RequestSeating request, List<Object> happened, Instant now) {
        var from = instantOf(request.startsAt());
        var party = request.party().guests();
        var hour = request.startsAt().getHour();
        assertThat(from).as("%s", request).isAfterOrEqualTo(now.plus(NOTICE));
        assertThat(hour >= EveningHistory.OPENS || hour < EveningHistory.CLOSES)
                .as("%s", request)
                .isTrue();
        for (var event : happened)
            if (event instanceof TableAssigned given)
                assertThat(placesForGuests(party).map(Place::tables)).contains(given.tables());
    }

    private static @Nullable LocalDateTime startOf(Object command) {
        return switch (command) {
            case RequestSeating request -> request.startsAt();
            case BookSeating booking -> booking.startsAt();
            case AmendSeating amend -> amend.startsAt();
            default -> null;
        };
    }

    /** Whether the pacing limit applies: to new or larger parties, unless staff override it. */
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
        var after = books.of(asked.seating());
        if (setup.covers() == 0 || after == null || after.sits()) return;
        if (before != null && before.comes().equals(after.comes()) && before.covers() >= after.covers()) return;
        assertThat(coversAt(after.comes())).as("%s", asked).isLessThanOrEqualTo(setup.covers());
    }

    private int coversAt(Instant from) {
        var begins = Instant.ofEpochSecond(from.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
        return books.all().values().stream()
                .filter(entry ->
                        !entry.comes().isBefore(begins) && entry.comes().isBefore(begins.plus(SLOT)))
                .mapToInt(Entry::covers)
                .sum();
    }

    private boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return books.all().values().stream()
                        .noneMatch(entry -> entry.from().isBefore(to)
                                && from.isBefore(entry.to())
                                && !Collections.disjoint(entry.tables(), tables))
                && books.blocks.values().stream()
                        .noneMatch(block -> tables.contains(block.table())
                                && block.from().isBefore(to)
                                && from.isBefore(block.to()));
    }

    private static Instant instantOf(LocalDateTime local) {
        return local.atZone(StockholmRestaurant.ZONE)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    private static Duration turn(int party) {
        return Duration.ofMinutes(party <= 2 ? 90 : party <= 4 ? 120 : party <= 6 ? 150 : 180);
    }

    /** The books of these nights from their first event on, whatever snapshots there are. */
    Map<LocalDate, Map<SeatingId, Entry>> storedBooks(CommandFixture fixture) {
        var again = new ReplayedBooks();
        books.byDate
                .keySet()
                .forEach(date -> fixture.readFromTheStart("day:" + restaurant.day(date))
                        .forEach(event -> again.enter((ServiceDayEvent) event)));
        return again.byDate;
    }
}
