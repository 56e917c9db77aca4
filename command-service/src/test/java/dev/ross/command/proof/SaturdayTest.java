package dev.ross.command.proof;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A whole Saturday of a restaurant of sixty seats: lunch and dinner, 220 guests who ask, change their minds, come late,
 * sit long, or do not come. No rule is broken at any moment, and in the end the books are empty.
 */
class SaturdayTest {
    private static final LocalDate SATURDAY = StockholmRestaurant.FRIDAY.plusDays(1);
    private static final int GUESTS = 220;

    private Instant now = NOON;
    private final long seed = Long.getLong("ross.proof.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final ReplayedBooks books = new ReplayedBooks();
    private final ReplayedSeatings seatings = new ReplayedSeatings();
    private final PriorityQueue<Step> plan = new PriorityQueue<>();
    private final CommandFixture fixture = restaurant.given(
            restaurant.open(),
            tables(),
            List.of(restaurant.two, restaurant.four, restaurant.big).stream()
                    .map(table -> new TableRemoved(restaurant.id, table, NOON))
                    .toList(),
            new TableCombinationsSet(
                    restaurant.id,
                    List.of(new TableCombination(Set.of(table(7), table(8)), 5, 8, Bookable.ONLINE)),
                    NOON),
            new OpeningHoursSet(restaurant.id, twoServices(), NOON),
            restaurant.policy(new PolicyFixture().automatic().atMostInASlot(20)));
    private int turnedAway;
    private int kept;

    @Test
    void twoHundredAndTwentyGuestsAskAndNoRuleIsBroken() {
        System.out.println("A Saturday with -Dross.proof.seed=" + seed);
        int guests = 0;
        for (int party = 0; guests < GUESTS; party++) guests += book("p" + party, sizeOfAParty());
        while (!plan.isEmpty()) {
            var step = plan.remove();
            now = step.at();
            fixture.at(now);
            step.what().run();
        }
        System.out.printf(
                "%d guests in %d parties; %d wishes found no room, %d waited for their table%n",
                guests, seatings.all.size(), turnedAway, kept);
        assertThat(seatings.all.values()).allMatch(party -> switch (party.status()) {
            case CLOSED, CANCELLED, NO_SHOW -> true;
            case PENDING, ACCEPTED, SEATED, DECLINED, EXPIRED, LAPSED -> false;
        });
        assertThat(books.all()).as("what is still held").isEmpty();
    }

    /** Books the nearest other time if the preferred one is taken, as guests do. */
    private int book(String name, int size) {
        var minutes = chance.nextInt(3) == 0 ? 690 + 15 * chance.nextInt(9) : 1020 + 15 * chance.nextInt(19);
        var startsAt = SATURDAY.atTime(LocalTime.MIN).plusMinutes(minutes);
        var asked = ask(name, size, startsAt);
        if (fixture.rejectionCode() != null) {
            turnedAway++;
            var others = fixture.alternatives();
            if (others.isEmpty()) return size;
            asked = ask(name, size, LocalDateTime.parse(others.get(chance.nextInt(others.size()))));
        }
        if (fixture.rejectionCode() != null)
            throw new AssertionError("an alternative was none: " + fixture.rejectionCode());
        expect(asked.seating(), name, size);
        return size;
    }

    private RequestSeating ask(String name, int size, LocalDateTime at) {
        var request = new RequestSeating(
                restaurant.seating(name),
                restaurant.guest(name),
                restaurant.contact(name),
                at,
                PartySize.of(size),
                null);
        send(request);
        return request;
    }

    private void expect(SeatingId seating, String name, int size) {
        var stay = Objects.requireNonNull(seatings.all.get(seating)).stay();
        var outcome = chance.nextInt(100);
        if (outcome < 7) {
            var hours = 1 + chance.nextInt(12);
            plan.add(new Step(
                    stay.from().minus(Duration.ofHours(hours)),
                    () -> send(new CancelSeating(seating, Requester.guest(restaurant.guest(name)), null))));
        } else if (outcome < 12) {
            plan.add(new Step(stay.from().plus(Duration.ofMinutes(30)), () -> send(new MarkNoShow(seating))));
        } else {
            plan.add(
                    new Step(stay.from().plus(Duration.ofMinutes(chance.nextInt(30) - 10)), () -> come(seating, size)));
        }
    }

    /** Seats the party. If others still sit at its table, staff find another one, or let it wait at the bar. */
    private void come(SeatingId seating, int size) {
        send(new SeatGuests(seating, Set.of()));
        if (fixture.rejectionCode() != null)
            IntStream.rangeClosed(1, 16)
                    .mapToObj(this::table)
                    .filter(table -> fixture.rejectionCode() != null)
                    .forEach(table -> send(new SeatGuests(seating, Set.of(table))));
        var now = fixture.now();
        if ("IN_THE_PAST".equals(fixture.rejectionCode())) {
            send(new MarkNoShow(seating)); // a party waits no longer for a table than it meant to sit at it
            return;
        }
        if (fixture.rejectionCode() != null) {
            kept++;
            plan.add(new Step(now.plus(Duration.ofMinutes(10)), () -> come(seating, size)));
            return;
        }
        var stay = Objects.requireNonNull(seatings.all.get(seating)).stay();
        var leaves =
                now.plus(stay.length().multipliedBy(75 + chance.nextInt(60)).dividedBy(100));
        plan.add(new Step(leaves, () -> send(new CloseSeating(seating))));
        for (var end = stay.to(); end.isBefore(leaves); end = end.plus(Duration.ofMinutes(5)))
            plan.add(new Step(end, () -> send(new ExtendHold(seating, null))));
    }

    private void send(Object command) {
        fixture.when(command);
        if (fixture.rejectionCode() != null) assertThat(fixture.happened()).isEmpty();
        fixture.happened().forEach(event -> {
            if (event instanceof ServiceDayEvent day) books.enter(day);
            if (event instanceof SeatingEvent seating) seatings.enter(seating);
        });
        new Invariants(books, seatings, ZONE).holdInAnyRestaurant(now);
    }

    private int sizeOfAParty() {
        return List.of(1, 2, 2, 2, 2, 3, 4, 4, 5, 6).get(chance.nextInt(10));
    }

    private TableId table(int number) {
        return restaurant.table("t" + number);
    }

    private List<TableAdded> tables() {
        var tables = new ArrayList<TableAdded>();
        for (int number = 1; number <= 16; number++) {
            var seats = number <= 6 ? 2 : number <= 14 ? 4 : 6;
            var as = new DiningTable("T" + number, Math.max(1, seats - 2), seats, null, null, Bookable.ONLINE);
            tables.add(new TableAdded(restaurant.id, table(number), as, NOON));
        }
        return tables;
    }

    private static OpeningHours twoServices() {
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .flatMap(day -> Stream.of(
                        new OpeningPeriod(day, LocalTime.of(11, 30), LocalTime.of(15, 0), LocalTime.of(13, 30)),
                        new OpeningPeriod(day, LocalTime.of(17, 0), LocalTime.of(1, 0), LocalTime.of(22, 30))))
                .toList());
    }

    private record Step(Instant at, Runnable what) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return at.compareTo(other.at);
        }
    }
}
