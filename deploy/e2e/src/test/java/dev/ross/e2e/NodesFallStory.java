package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.cluster.ClusterFixture;
import dev.ross.e2e.cluster.ServiceNode;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.people.WatchedScreen;
import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each node of each service is killed in turn, while bookings are written down, guests send requests and staff watch.
 * Nothing that was acknowledged is lost, nothing happens twice.
 */
@Order(9)
@ExtendWith({SharedInstallation.class, StepByStep.class})
@EnabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "one process has no other nodes")
@SuppressWarnings("NullAway.Init") // set in a setup method
class NodesFallStory {
    private static final Object POLICY = JsonBodies.of(
            "leadMinutes",
            0,
            "maxOversizeSeats",
            8,
            "answerWithinMinutes",
            2,
            "horizonDays",
            700,
            "pendingHolds",
            false);

    /**
     * Days from today that no call of the load reaches, within the three years for which a restaurant takes bookings.
     */
    private static final int BEYOND_ALL_CALLS = 1050;

    private static ClusterFixture cluster;
    private static StoryRestaurant corner;
    private static StoryPerson nils;
    private static StoryPerson nora;

    @BeforeAll
    static void aRestaurantOnACluster(ClusterFixture opened) {
        cluster = opened;
        nils = StoryPerson.signUp(cluster, App.STAFF, "Nils");
        nora = StoryPerson.signUp(cluster, App.GUEST, "Nora");
        corner = StoryRestaurant.foundedBy(nils, "Hörnet", "Göteborg", Zones.whereItIsAfternoon())
                .opened(POLICY);
        corner.table("1", 8);
    }

    @Test
    @Order(1)
    @DisplayName("A command node is killed, then the other: every call is answered, and repeating it changes nothing")
    void commandNodesFall() {
        try (var calls = new SteadyBookings(corner, nils, corner.now().plusDays(2))) {
            cluster.nodes().command().forEach(node -> fall(node, calls));
            allThereOnce(calls, calls.end());
        }
    }

    @Test
    @Order(2)
    @DisplayName("A query node is killed, then the other: its watchers go on with the next, and miss nothing")
    void queryNodesFall() {
        var screens = Stream.generate(() -> nils.looksAt(corner.at("/live?views=seatings")))
                .limit(4)
                .toList();
        var asked = new ArrayList<String>();
        for (var node : cluster.nodes().query()) {
            node.kill();
            asked.add(corner.ask(nora, corner.soon().plusDays(3 + asked.size()), "while one is down"));
            screens.forEach(WatchedScreen::resumeIfEnded);
            screens.forEach(screen -> screen.shows(
                    "the request",
                    list -> !item(list.path("items"), asked.getLast()).isMissingNode()));
            node.start();
        }
        asked.add(corner.ask(nora, corner.soon().plusDays(3 + asked.size()), "when all are up"));
        screens.forEach(screen -> screen.shows(
                "the last request",
                list -> !item(list.path("items"), asked.getLast()).isMissingNode()));
        screens.forEach(WatchedScreen::close);
    }

    @Test
    @Order(3)
    @DisplayName("A saga node is killed, then the other: each mail comes once, each time that is over is noticed once")
    void sagaNodesFall() {
        awaitQuietMail();
        var asked = new ArrayList<String>();
        for (var node : cluster.nodes().saga()) {
            for (int request = 0; request < 2; request++) asked.add(ask(20 + asked.size()));
            node.kill();
            asked.add(ask(20 + asked.size()));
            node.start();
        }
        mails("Hörnet has received your request", 3 + asked.size());
        await("nobody answered")
                .atMost(Duration.ofMinutes(5))
                .until(() -> asked.stream()
                        .allMatch(id -> nora.get("/seatings/" + id)
                                .expect(200)
                                .text("status")
                                .equals("EXPIRED")));
        mails("was not answered", 3 + asked.size());
        assertThat(cluster.inbox().find(nils.email(), "Nora Test asks")).hasSize(3 + asked.size());
        assertThat(cluster.inbox().duplicates())
                .filteredOn(mail -> mail.subject().startsWith("Hörnet")) // elsewhere a guest may ask for the same twice
                .isEmpty();
    }

    /** Waits until no mail is under way: a node killed after sending a mail and before storing that sends it twice. */
    private static void awaitQuietMail() {
        var before = new AtomicInteger(-1);
        await("what earlier stories have to say by mail")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> before.getAndSet(cluster.inbox().mails().size())
                        == cluster.inbox().mails().size());
    }

    private static String ask(int days) {
        return corner.ask(nora, corner.soon().plusDays(days), "");
    }

    private static void mails(String words, int count) {
        await(words)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(cluster.inbox().find(nora.email(), ""))
                        .filteredOn(mail ->
                                mail.subject().contains(words) || mail.text().contains(words))
                        .hasSize(count));
    }

    @Test
    @Order(4)
    @DisplayName(
            "The same request under the same key has one effect, whichever node it comes to, one after the other or at once")
    void oneKeyOnTwoNodes() {
        var one = cluster.nodes().command().getFirst().address();
        var other = cluster.nodes().command().getLast().address();
        for (int round = 0; round < 10; round++) {
            var booking = StoryRestaurant.booking("Twice " + round, corner.now().plusDays(BEYOND_ALL_CALLS + round));
            var request = nils.request("POST", corner.at("/seatings"), booking).keyed("twice " + round);
            var first = request.to(one).send().expect(201);
            assertThat(request.to(other).send().expect(201).id()).isEqualTo(first.id());
            var later =
                    StoryRestaurant.booking("At once " + round, corner.now().plusDays(BEYOND_ALL_CALLS + 20 + round));
            var again = nils.request("POST", corner.at("/seatings"), later).keyed("at once " + round);
            var answers = Stream.of(again.to(one), again.to(other))
                    .map(sent -> CompletableFuture.supplyAsync(sent::send))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers.getFirst().expect(201).id())
                    .isEqualTo(answers.getLast().expect(201).id());
            var day = corner.now().plusDays(BEYOND_ALL_CALLS + 20 + round).toLocalDate();
            var path = corner.at("/seatings?from=%1$s&to=%1$s".formatted(day));
            nils.send(again);
            assertThat(nils.get(path).expect(200).items()).hasSize(1);
        }
    }

    /** Kills the node in the middle of the calls; it is up again before they end. */
    private static void fall(ServiceNode node, SteadyBookings calls) {
        calls.awaitMore(10);
        node.kill();
        calls.awaitMore(20);
        node.start();
        calls.awaitMore(10);
    }

    private static void allThereOnce(SteadyBookings calls, Map<Integer, String> answered) {
        System.out.printf("%d calls, %d repeated.%n", answered.size(), calls.repeated());
        answered.forEach((call, id) ->
                assertThat(nils.send(calls.request(call)).expect(201).id()).isEqualTo(id));
        var seen = new ArrayList<String>();
        var today = corner.now().toLocalDate();
        for (int days = 0; days < answered.size() + 90; days += 90) {
            var path = "/seatings?from=%s&to=%s&limit=200".formatted(today.plusDays(days), today.plusDays(days + 89));
            nils.get(corner.at(path))
                    .expect(200)
                    .items()
                    .forEach(line -> seen.add(line.get("id").asString()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(List.copyOf(answered.values()));
    }
}
