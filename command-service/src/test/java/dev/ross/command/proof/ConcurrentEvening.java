package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.proof.Move.Kind;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One evening on which several users send commands at once, at several nodes. */
final class ConcurrentEvening {
    static final int HANDS = 4;
    static final int COMMANDS = 6;
    static final Map<String, Integer> SEEN = new ConcurrentSkipListMap<>();

    private final StockholmRestaurant restaurant;
    private final List<ProofNode> nodes;
    private final long seed;
    private final LocalDate night;
    private final List<SeatingId> known = new CopyOnWriteArrayList<>();
    private final Map<SeatingId, String> begun = new ConcurrentHashMap<>();

    ConcurrentEvening(StockholmRestaurant restaurant, LocalDate night, List<ProofNode> nodes, long seed) {
        this.restaurant = restaurant;
        this.night = night;
        this.nodes = nodes;
        this.seed = seed;
    }

    void play(ExecutorService threads) throws Exception {
        var random = new Random(seed);
        var setup =
                new Setup(Setup.Night.ORDINARY, random.nextBoolean(), random.nextBoolean(), 4 * random.nextInt(3), 8);
        open(setup);
        var hands = new ArrayList<Future<?>>();
        for (int hand = 0; hand < HANDS; hand++) hands.add(threads.submit(hand(hand, new Random(random.nextLong()))));
        for (var hand : hands) hand.get();
    }

    private void open(Setup setup) throws InterruptedException {
        var events = List.of(
                new OpeningHoursSet(
                        restaurant.id, StockholmRestaurant.daily("17:00", "05:00"), StockholmRestaurant.NOON),
                new TableCombinationsSet(restaurant.id, Setup.combinations(restaurant), StockholmRestaurant.NOON),
                restaurant.policy(setup.policy()));
        nodes.getFirst()
                .given(
                        "restaurant:" + restaurant.id,
                        Stream.concat(restaurant.open().stream(), events.stream())
                                .toList());
    }

    private Callable<?> hand(int hand, Random random) {
        var commands = new MoveCommands(restaurant, night);
        return () -> {
            for (int i = 0; i < COMMANDS; i++) {
                var command = commands.of(
                        move(random),
                        hand * COMMANDS + i,
                        List.copyOf(known),
                        List.<BlockId>of(),
                        new ReplayedSeatings());
                if (command != null) ask(nodes.get((hand + i) % nodes.size()), command);
            }
            return hand;
        };
    }

    private void ask(ProofNode node, Object command) throws InterruptedException {
        var answer = node.answerTo(command);
        SEEN.merge(command.getClass().getSimpleName() + " " + answer, 1, Integer::sum);
        if (command instanceof RequestSeating || command instanceof BookSeating || command instanceof CreateWalkIn) {
            var seating = ((SeatingCommand) command).seating();
            begun.put(seating, answer);
            if (answer.equals("ok")) known.add(seating);
        }
    }

    /** A move early in the evening at few tables, so that the users compete. */
    private static Move move(Random random) {
        var choices = List.of(
                Kind.REQUEST,
                Kind.REQUEST,
                Kind.BOOK,
                Kind.BOOK,
                Kind.WALK_IN,
                Kind.ACCEPT,
                Kind.ACCEPT,
                Kind.SEAT,
                Kind.AMEND,
                Kind.ASSIGN,
                Kind.SWAP,
                Kind.CLOSE,
                Kind.CANCEL,
                Kind.DECLINE,
                Kind.REINSTATE,
                Kind.BLOCK);
        return new Move(
                choices.get(random.nextInt(choices.size())),
                random.nextInt(12),
                random.nextInt(7),
                5 + random.nextInt(14),
                1 + random.nextInt(6),
                random.nextBoolean());
    }

    /** Checks the final content of the store, and whether each answer was true. */
    void lookOver(Instant now) {
        var books = new ReplayedBooks();
        var seatings = new ReplayedSeatings();
        for (var date : List.of(night.minusDays(1), night, night.plusDays(1))) readBook(date, books);
        begun.forEach((seating, answer) -> {
            var life = nodes.getLast().stored("seating:" + seating).toList();
            assertThat(life.isEmpty()).as("%s was answered %s", seating, answer).isEqualTo(!answer.equals("ok"));
            life.forEach(event -> seatings.enter((SeatingEvent) event.getPayload()));
        });
        new Invariants(books, seatings, StockholmRestaurant.ZONE).hold(now);
        for (int number = 0; number < MoveCommands.GUESTS; number++)
            readBookOf(restaurant.guest("g" + number), seatings);
    }

    /** Checks that the guest's record lists exactly the visits that the guest is still expected at. */
    private void readBookOf(CustomerId guest, ReplayedSeatings seatings) {
        var open = new HashSet<SeatingId>();
        for (var event : nodes.getLast().stored("customer:" + guest).toList()) {
            if (event.getPayload() instanceof RequestOpened asked) open.add(asked.seating());
            if (event.getPayload() instanceof RequestClosed over) open.remove(over.seating());
        }
        var expected = seatings.all.entrySet().stream()
                .filter(party -> party.getValue().isExpected()
                        && guest.equals(party.getValue().guest()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(open).as("the book of %s", guest).isEqualTo(expected);
    }

    /** Checks after each command that the book of a night never promised a table twice. */
    private void readBook(LocalDate date, ReplayedBooks all) {
        var alone = new ReplayedBooks();
        var cause = "";
        for (var event : nodes.getLast().stored("day:" + restaurant.day(date)).toList()) {
            var next = String.valueOf(event.getMetaData().get(MetadataKeys.CAUSE));
            if (!next.equals(cause))
                new Invariants(alone, new ReplayedSeatings(), StockholmRestaurant.ZONE).noTablePromisedTwice();
            cause = next;
            alone.enter((ServiceDayEvent) event.getPayload());
            all.enter((ServiceDayEvent) event.getPayload());
        }
        new Invariants(alone, new ReplayedSeatings(), StockholmRestaurant.ZONE).noTablePromisedTwice();
    }

    @Override
    public String toString() {
        return "the evening of seed " + seed;
    }
}
