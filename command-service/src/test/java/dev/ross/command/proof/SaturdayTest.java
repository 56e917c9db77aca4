package dev.ross.command.proof;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
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
    private static final LocalDate SATURDAY = Evening.FRIDAY.plusDays(1);
    private static final int GUESTS = 220;

    private Instant now = NOON;
    private final long seed = Long.getLong("ross.proof.seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private final Evening evening = new Evening();
    private final Ledger ledger = new Ledger();
    private final Parties parties = new Parties();
    private final PriorityQueue<Step> plan = new PriorityQueue<>();
    private final House house = evening.given(
            evening.open(),
            tables(),
            List.of(evening.two, evening.four, evening.big).stream()
                    .map(table -> new TableRemoved(evening.restaurant, table, NOON))
                    .toList(),
            new TableCombinationsSet(
                    evening.restaurant,
                    List.of(new Combination(Set.of(table(7), table(8)), 5, 8, Bookable.ONLINE)),
                    NOON),
            new OpeningHoursSet(evening.restaurant, twoServices(), NOON),
            evening.policy(new APolicy().automatic().atMostInASlot(20)));
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
            house.at(now);
            step.what().run();
        }
        System.out.printf(
                "%d guests in %d parties; %d wishes found no room, %d waited for their table%n",
                guests, parties.all.size(), turnedAway, kept);
        assertThat(parties.all.values()).allMatch(party -> switch (party.status()) {
            case CLOSED, CANCELLED, NO_SHOW -> true;
            case PENDING, ACCEPTED, SEATED, DECLINED, EXPIRED, LAPSED -> false;
        });
        assertThat(ledger.all()).as("what is still held").isEmpty();
    }

    /** Takes the nearest other time if the one wished for is gone, as guests do. */
    private int book(String name, int size) {
        var minutes = chance.nextInt(3) == 0 ? 690 + 15 * chance.nextInt(9) : 1020 + 15 * chance.nextInt(19);
        var wish = SATURDAY.atTime(LocalTime.MIN).plusMinutes(minutes);
        var asked = ask(name, size, wish);
        if (house.refusal() != null) {
            turnedAway++;
            var others = house.alternatives();
            if (others.isEmpty()) return size;
            asked = ask(name, size, LocalDateTime.parse(others.get(chance.nextInt(others.size()))));
        }
        if (house.refusal() != null) throw new AssertionError("an alternative was none: " + house.refusal());
        expect(asked.seating(), name, size);
        return size;
    }

    private RequestSeating ask(String name, int size, LocalDateTime at) {
        var request = new RequestSeating(
                evening.seating(name), evening.guest(name), evening.contact(name), at, PartySize.of(size), null);
        tell(request);
        return request;
    }

    private void expect(SeatingId seating, String name, int size) {
        var stay = Objects.requireNonNull(parties.all.get(seating)).stay();
        var fate = chance.nextInt(100);
        if (fate < 7) {
            var hours = 1 + chance.nextInt(12);
            plan.add(new Step(
                    stay.from().minus(Duration.ofHours(hours)),
                    () -> tell(new CancelSeating(seating, evening.guest(name), null))));
        } else if (fate < 12) {
            plan.add(new Step(stay.from().plus(Duration.ofMinutes(30)), () -> tell(new MarkNoShow(seating))));
        } else {
            plan.add(
                    new Step(stay.from().plus(Duration.ofMinutes(chance.nextInt(30) - 10)), () -> come(seating, size)));
        }
    }

    /** If someone still sits at their table, staff find them another, or let them wait at the bar. */
    private void come(SeatingId seating, int size) {
        tell(new SeatGuests(seating, Set.of()));
        if (house.refusal() != null)
            IntStream.rangeClosed(1, 16)
                    .mapToObj(this::table)
                    .filter(table -> house.refusal() != null)
                    .forEach(table -> tell(new SeatGuests(seating, Set.of(table))));
        var now = house.now();
        if ("IN_THE_PAST".equals(house.refusal())) {
            tell(new MarkNoShow(seating)); // nobody waits for a table longer than they meant to sit at it
            return;
        }
        if (house.refusal() != null) {
            kept++;
            plan.add(new Step(now.plus(Duration.ofMinutes(10)), () -> come(seating, size)));
            return;
        }
        var stay = Objects.requireNonNull(parties.all.get(seating)).stay();
        var leaves =
                now.plus(stay.length().multipliedBy(75 + chance.nextInt(60)).dividedBy(100));
        plan.add(new Step(leaves, () -> tell(new CloseSeating(seating))));
        for (var end = stay.to(); end.isBefore(leaves); end = end.plus(Duration.ofMinutes(5)))
            plan.add(new Step(end, () -> tell(new ExtendHold(seating))));
    }

    private void tell(Object command) {
        house.when(command);
        if (house.refusal() != null) assertThat(house.happened()).isEmpty();
        house.happened().forEach(event -> {
            if (event instanceof ServiceDayEvent day) ledger.enter(day);
            if (event instanceof SeatingEvent seating) parties.enter(seating);
        });
        new Truths(ledger, parties, ZONE).holdInAnyHouse(now);
    }

    private int sizeOfAParty() {
        return List.of(1, 2, 2, 2, 2, 3, 4, 4, 5, 6).get(chance.nextInt(10));
    }

    private TableId table(int number) {
        return evening.table("t" + number);
    }

    private List<TableAdded> tables() {
        var tables = new ArrayList<TableAdded>();
        for (int number = 1; number <= 16; number++) {
            var seats = number <= 6 ? 2 : number <= 14 ? 4 : 6;
            var as = new Table("T" + number, Math.max(1, seats - 2), seats, null, null, Bookable.ONLINE);
            tables.add(new TableAdded(evening.restaurant, table(number), as, NOON));
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
