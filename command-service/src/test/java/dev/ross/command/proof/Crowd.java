package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.command.proof.Move.Kind;
import dev.ross.contracts.Trail;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
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

/** One evening at which several hands want something at once, at several nodes. */
final class Crowd {
    static final int HANDS = 4;
    static final int WISHES = 6;
    static final Map<String, Integer> SEEN = new ConcurrentSkipListMap<>();

    private final Evening evening;
    private final List<Node> nodes;
    private final long seed;
    private final LocalDate night;
    private final List<SeatingId> known = new CopyOnWriteArrayList<>();
    private final Map<SeatingId, String> begun = new ConcurrentHashMap<>();

    Crowd(Evening evening, LocalDate night, List<Node> nodes, long seed) {
        this.evening = evening;
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
        var settings = List.of(
                new OpeningHoursSet(evening.restaurant, Evening.daily("17:00", "05:00"), Evening.NOON),
                new TableCombinationsSet(evening.restaurant, Setup.combinations(evening), Evening.NOON),
                evening.policy(setup.policy()));
        nodes.getFirst()
                .given(
                        "restaurant:" + evening.restaurant,
                        Stream.concat(evening.open().stream(), settings.stream())
                                .toList());
    }

    private Callable<?> hand(int hand, Random random) {
        var wishes = new Wishes(evening, night);
        return () -> {
            for (int i = 0; i < WISHES; i++) {
                var wish = wishes.of(
                        move(random), hand * WISHES + i, List.copyOf(known), List.<BlockId>of(), new Parties());
                if (wish != null) ask(nodes.get((hand + i) % nodes.size()), wish);
            }
            return hand;
        };
    }

    private void ask(Node node, Object wish) throws InterruptedException {
        var answer = node.answerTo(wish);
        SEEN.merge(wish.getClass().getSimpleName() + " " + answer, 1, Integer::sum);
        if (wish instanceof RequestSeating || wish instanceof BookSeating || wish instanceof CreateWalkIn) {
            var seating = ((SeatingCommand) wish).seating();
            begun.put(seating, answer);
            if (answer.equals("ok")) known.add(seating);
        }
    }

    /** Early in the evening at few tables, so that they meet. */
    private static Move move(Random random) {
        var kinds = List.of(
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
                kinds.get(random.nextInt(kinds.size())),
                random.nextInt(12),
                random.nextInt(7),
                5 + random.nextInt(14),
                1 + random.nextInt(6),
                random.nextBoolean());
    }

    /** What the store says in the end, and whether each answer was true. */
    void lookOver(Instant now) {
        var ledger = new Ledger();
        var parties = new Parties();
        for (var date : List.of(night.minusDays(1), night, night.plusDays(1))) readBook(date, ledger);
        begun.forEach((seating, answer) -> {
            var life = nodes.getLast().stored("seating:" + seating).toList();
            assertThat(life.isEmpty()).as("%s was answered %s", seating, answer).isEqualTo(!answer.equals("ok"));
            life.forEach(event -> parties.enter((SeatingEvent) event.getPayload()));
        });
        new Truths(ledger, parties, Evening.ZONE).hold(now);
        for (int number = 0; number < Wishes.GUESTS; number++) readBookOf(evening.guest("g" + number), parties);
    }

    /** In it stand just the visits that the guest is still expected at. */
    private void readBookOf(CustomerId guest, Parties parties) {
        var open = new HashSet<SeatingId>();
        for (var event : nodes.getLast().stored("customer:" + guest).toList()) {
            if (event.getPayload() instanceof RequestOpened asked) open.add(asked.seating());
            if (event.getPayload() instanceof RequestClosed over) open.remove(over.seating());
        }
        var expected = parties.all.entrySet().stream()
                .filter(party -> party.getValue().isExpected()
                        && guest.equals(party.getValue().guest()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(open).as("the book of %s", guest).isEqualTo(expected);
    }

    /** Command by command: at no time did the book of a night promise a table twice. */
    private void readBook(LocalDate date, Ledger all) {
        var alone = new Ledger();
        var cause = "";
        for (var event : nodes.getLast().stored("day:" + evening.day(date)).toList()) {
            var next = String.valueOf(event.getMetaData().get(Trail.CAUSE));
            if (!next.equals(cause)) new Truths(alone, new Parties(), Evening.ZONE).noTablePromisedTwice();
            cause = next;
            alone.enter((ServiceDayEvent) event.getPayload());
            all.enter((ServiceDayEvent) event.getPayload());
        }
        new Truths(alone, new Parties(), Evening.ZONE).noTablePromisedTwice();
    }

    @Override
    public String toString() {
        return "the evening of seed " + seed;
    }
}
