package dev.ross.command.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.line.OrderedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Two tablets send what they recorded in any order, cut anywhere and repeated any number of times, to two nodes at once.
 * Each command has its effect once or is on the list once, and whatever is sent again changes nothing.
 */
@SuppressWarnings("NullAway")
class OfflineTabletsTest {
    private static final Instant AT = Instant.now().minusSeconds(600);
    private static final int COMMANDS = 14;

    private static Service one;
    private static Service other;
    private static SampleRestaurant restaurant;

    @BeforeAll
    static void open() throws Exception {
        var store = CommandTestStores.newStore();
        one = new Service(store);
        other = new Service(store, "ross.identity.issuer=" + one.issuer.url());
        restaurant = SampleRestaurant.open(one);
    }

    @AfterAll
    static void close() {
        other.close();
        one.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void additionsAndRemovalsGiveTheOrderThatTheyGiveIfTheyAreSentOnce(long seed) throws Exception {
        var tablets = List.of(ordering("x", new Random(seed)), ordering("y", new Random(-seed)));
        var once = opened();
        for (var tablet : tablets) send(one, once, tablet);
        var often = opened();
        sentAnyhow(often, tablets, new Random(seed * 31));
        assertThat(outcome(often)).as("seed %d", seed).isEqualTo(outcome(once));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void everyCommandIsDoneOnceOrOnTheListOnce(long seed) throws Exception {
        var tablets = List.of(working("x", new Random(seed)), working("y", new Random(-seed)));
        var order = opened();
        var decided = sentAnyhow(order, tablets, new Random(seed * 31));

        var done = events(order).stream()
                .filter(OfflineCommandDone.class::isInstance)
                .map(event -> ((OfflineCommandDone) event).command().id().value())
                .toList();
        var refused = events(order).stream()
                .filter(OfflineCommandRefused.class::isInstance)
                .map(event -> ((OfflineCommandRefused) event).command().id().value())
                .toList();
        assertThat(done).as("seed %d", seed).doesNotHaveDuplicates().doesNotContainAnyElementsOf(refused);
        assertThat(refused).doesNotHaveDuplicates();
        var all = tablets.stream().flatMap(List::stream).map(Sent::id).collect(toSet());
        assertThat(decided.keySet()).isEqualTo(all);
        decided.forEach((id, outcome) ->
                assertThat(outcome.equals("DONE") ? done : refused).contains(id));
        assertThat(done.size() + refused.size()).isEqualTo(all.size());

        for (var sent : tablets.stream().flatMap(List::stream).toList())
            assertThat(effects(order, sent)).as("%s", sent.json()).isEqualTo(done.contains(sent.id()) ? 1 : 0);

        for (var id : refused) restaurant.make(order + "/refused-commands/" + id + "/clear");
        var before = events(order).size();
        for (var tablet : tablets) send(other, order, tablet);
        assertThat(events(order)).hasSize(before);
    }

    /** How often a command that adds a line had its effect; one of another kind counts as its decision. */
    private static long effects(String order, Sent sent) {
        var content = content(order);
        if (sent.json().contains("ADD_LINES"))
            return content.lines().stream()
                    .filter(line -> line.id().value().equals(sent.id()))
                    .count();
        return events(order).stream()
                .filter(event -> event instanceof OfflineCommandDone done
                        && done.command().id().value().equals(sent.id()))
                .count();
    }

    /** Additions, and removals of lines of both tablets. */
    private static List<Sent> ordering(String tablet, Random random) {
        return IntStream.range(0, COMMANDS)
                .mapToObj(i -> {
                    var id = tablet + i;
                    return random.nextInt(3) > 0 ? addition(id, random) : removal(id, random);
                })
                .toList();
    }

    /** Commands of many kinds, some of which cannot be read. */
    private static List<Sent> working(String tablet, Random random) {
        return IntStream.range(0, COMMANDS)
                .mapToObj(i -> {
                    var id = tablet + i;
                    return switch (random.nextInt(9)) {
                        case 0, 1, 2 -> addition(id, random);
                        case 3 -> removal(id, random);
                        case 4 -> new Sent(id, "FIRE_COURSE", "\"course\": 2");
                        case 5 -> new Sent(id, "HOLD_COURSE", "\"course\": 2");
                        case 6 -> new Sent(id, "FIRE", "\"lineId\": \"%s\"".formatted(any(random)));
                        case 7 -> new Sent(id, "BAKE", "\"lineId\": \"%s\"".formatted(any(random)));
                        default -> new Sent(id, "SERVED", "\"lineId\": \"%s\"".formatted(any(random)));
                    };
                })
                .toList();
    }

    private static Sent addition(String id, Random random) {
        var line =
                "{\"lineId\": \"%s\", \"openItem\": {\"name\": \"Tea\", \"price\": %d, \"taxRate\": 120000, \"station\":"
                        + " \"bar\"}, \"quantity\": %d, \"course\": 2}";
        return new Sent(
                id,
                "ADD_LINES",
                "\"body\": {\"lines\": [%s]}"
                        .formatted(line.formatted(id, 1_000 + random.nextInt(9_000), 1 + random.nextInt(3))));
    }

    private static Sent removal(String id, Random random) {
        var body = "\"lineId\": \"%s\", \"body\": {\"removalId\": \"r%s\", \"units\": %d}";
        return new Sent(id, "REMOVE", body.formatted(any(random), id, 1 + random.nextInt(3)));
    }

    private static String any(Random random) {
        return (random.nextBoolean() ? "x" : "y") + random.nextInt(COMMANDS);
    }

    /** Sends parts of what both recorded at once and again, then all of it: what each command came to. */
    private static Map<String, String> sentAnyhow(String order, List<List<Sent>> tablets, Random random)
            throws Exception {
        var decided = new ConcurrentHashMap<String, String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 10; i++) {
                var commands = new ArrayList<>(tablets.get(random.nextInt(2)));
                if (random.nextBoolean()) Collections.shuffle(commands, random);
                var from = random.nextInt(commands.size());
                var part = commands.subList(from, from + 1 + random.nextInt(commands.size() - from));
                var node = random.nextBoolean() ? one : other;
                running.add(threads.submit(() -> {
                    remember(decided, send(node, order, part));
                    return null;
                }));
            }
            for (var each : running) each.get();
        }
        for (var tablet : tablets) remember(decided, send(other, order, tablet));
        return decided;
    }

    /** What was decided once is decided alike whenever it is sent. */
    private static void remember(Map<String, String> decided, List<JsonNode> outcomes) {
        for (var each : outcomes) {
            var outcome = each.at("/outcome").asString();
            if (outcome.equals("NOT_TRIED")) continue;
            var before = decided.putIfAbsent(each.at("/id").asString(), outcome);
            assertThat(outcome).as("%s", each).isEqualTo(Objects.requireNonNullElse(before, outcome));
        }
    }

    private static String opened() throws Exception {
        return "/orders/"
                + restaurant.create("/seatings/" + restaurant.seated().seating() + "/orders", "{\"lines\": []}");
    }

    private static List<JsonNode> send(Service node, String order, List<Sent> commands) throws Exception {
        return node.post(order + "/batch")
                .as(restaurant.manager())
                .with("{\"commands\": [" + commands.stream().map(Sent::json).collect(joining(", ")) + "]}")
                .send()
                .expect(200)
                .json()
                .at("/outcomes")
                .valueStream()
                .toList();
    }

    private static String outcome(String order) {
        var content = content(order);
        return content.lines().stream()
                        .sorted(Comparator.comparing(
                                (OrderedLine line) -> line.id().value()))
                        .map(line -> line.id() + " " + line.line().unitPrice() + " " + line.remaining())
                        .collect(joining(", "))
                + "\n" + content.bill().totals(content.lines(), content.terms().bill());
    }

    private static OrderContent content(String order) {
        var content = OrderContent.NONE;
        for (var event : events(order)) content = content.after(event);
        return content;
    }

    private static List<OrderEvent> events(String order) {
        return one.context
                .getBean(EventStorageEngine.class)
                .readEvents("order:" + order.substring("/orders/".length()), 0)
                .asStream()
                .map(message -> (OrderEvent) message.getPayload())
                .toList();
    }

    /** A command that a tablet recorded. */
    private record Sent(String id, String kind, String rest) {
        String json() {
            return "{\"id\": \"%s\", \"at\": \"%s\", \"kind\": \"%s\", %s}".formatted(id, AT, kind, rest);
        }
    }
}
