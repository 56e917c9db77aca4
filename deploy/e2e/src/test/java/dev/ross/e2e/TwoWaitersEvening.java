package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.people.WatchedScreen;
import dev.ross.e2e.waiters.CuttingProxy;
import dev.ross.e2e.waiters.MenuDish;
import dev.ross.e2e.waiters.TableTruths;
import dev.ross.e2e.waiters.WaiterClient;
import dev.ross.e2e.waiters.WaiterShift;
import dev.ross.e2e.waiters.WaitersParty;
import dev.ross.e2e.wire.JsonBodies;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One evening of two waiters at a restaurant of its own: two parties, whose orders both waiters change. */
final class TwoWaitersEvening {
    private static final int REQUESTS = 150;
    private static final int BEFORE_THE_KILL = 50;
    private static final int AT_THE_END = 15;
    private static final int BEFORE_THE_MERGE = 5;
    private static final int STOCK = 9_000;

    private final InstallationFixture installation;
    private final Random random;
    private final StoryPerson manager;
    private final StoryRestaurant restaurant;
    private final StoryPerson ada;
    private final StoryPerson bo;
    private final MenuDish soup;
    private final List<MenuDish> dishes;
    private final WaitersParty first;
    private final WaitersParty second;

    /**
     * @param number distinguishes the people of this evening from those of others
     */
    TwoWaitersEvening(InstallationFixture installation, int number, long seed) {
        this.installation = installation;
        this.random = new Random(seed);
        manager = StoryPerson.signUp(installation, App.STAFF, "Vera" + number);
        restaurant = StoryRestaurant.foundedBy(manager, "Kvarnen " + number, "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        ada = waiter("Ada" + number);
        bo = waiter("Bo" + number);
        soup = dish(true, 9_500, "course", 1, "station", "cold");
        var steak = dish(false, 24_500, "course", 2, "station", "grill");
        var wine = dish(false, 8_900, "course", 0, "station", "bar");
        var parts =
                List.of(JsonBodies.of("items", List.of(soup.item())), JsonBodies.of("items", List.of(steak.item())));
        dishes = List.of(soup, steak, wine, dish(true, 30_000, "course", 1, "parts", parts));
        manager.post(restaurant.at("/menu/items/" + soup.item() + "/countdown"), JsonBodies.of("left", STOCK))
                .expect(204);
        first = party("1");
        second = party("2");
    }

    private StoryPerson waiter(String name) {
        var invited = name.toLowerCase(Locale.ROOT) + "@ross.test";
        manager.create(restaurant.at("/staff-invitations"), JsonBodies.of("email", invited, "role", "STAFF"));
        var code = installation.inbox().await(invited, "Kvarnen").code();
        var waiter = StoryPerson.signUp(installation, App.STAFF, name);
        waiter.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(204);
        StoryRestaurant.awaitMembership(waiter);
        return waiter;
    }

    private MenuDish dish(boolean counted, int price, Object... more) {
        var body = JsonBodies.of(more);
        body.putAll(
                JsonBodies.of("name", "Dish for " + price, "category", "Dinner", "price", price, "taxRate", 120_000));
        return new MenuDish(manager.create(restaurant.at("/menu/items"), body), price, counted);
    }

    private WaitersParty party(String label) {
        var table = restaurant.table(label, 4);
        var seating =
                manager.create(restaurant.at("/walk-ins"), JsonBodies.of("partySize", 2, "tables", List.of(table)));
        var order = manager.create("/seatings/" + seating + "/orders", JsonBodies.of("lines", List.of()));
        return new WaitersParty(seating, order);
    }

    /** Both serve, the system is killed and opened again, the orders are merged; then everything is compared. */
    void pass() {
        try (var kitchen = manager.looksAt(restaurant.at("/kitchen-tickets?limit=200"));
                var proxy = new CuttingProxy(installation.system(), new Random(random.nextLong()));
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var adas = shift(ada, installation.system());
            var bos = shift(bo, proxy.address());
            serveThroughAKill(adas, bos, kitchen, executor);
            mergeWhileLinesAreAdded(adas, bos, executor);
            System.out.printf(
                    "%d and %d requests, %d and %d sent more than once; connections: %s.%n",
                    adas.answered(), bos.answered(), adas.repeated(), bos.repeated(), proxy.drawn());
            compare(adas, bos, kitchen);
        }
    }

    private WaiterShift shift(StoryPerson person, URI system) {
        var waiter = new WaiterClient(person.refresh(), manager.refresh(), system);
        return new WaiterShift(waiter, List.of(first, second), dishes, new Random(random.nextLong()));
    }

    private void serveThroughAKill(WaiterShift adas, WaiterShift bos, WatchedScreen kitchen, ExecutorService executor) {
        var bothAtWork = new CompletableFuture<Void>();
        var work = List.of(
                CompletableFuture.runAsync(() -> serveAround(bothAtWork, adas), executor),
                CompletableFuture.runAsync(() -> serveAround(bothAtWork, bos), executor));
        awaitAnswers(work, adas, BEFORE_THE_KILL);
        awaitAnswers(work, bos, BEFORE_THE_KILL);
        bothAtWork.complete(null);
        installation.kill();
        installation.openWithoutMail();
        installation.mailReturns();
        kitchen.resume();
        work.forEach(CompletableFuture::join);
        assertThat(adas.repeated())
                .as("what was sent again because of the kill")
                .isPositive();
    }

    /** The quicker waiter waits for the other, so that both are at work when the system is killed. */
    private static void serveAround(CompletableFuture<Void> bothAtWork, WaiterShift shift) {
        shift.serve(BEFORE_THE_KILL);
        bothAtWork.join();
        shift.serve(REQUESTS - BEFORE_THE_KILL);
    }

    private void mergeWhileLinesAreAdded(WaiterShift adas, WaiterShift bos, ExecutorService executor) {
        var enough = bos.answered() + BEFORE_THE_MERGE;
        var work = CompletableFuture.runAsync(() -> bos.order(first, AT_THE_END), executor);
        awaitAnswers(List.of(work), bos, enough);
        adas.merge(first, second);
        work.join();
    }

    /** Waits for so many answers, unless one of the waiters has failed. */
    private static void awaitAnswers(List<CompletableFuture<Void>> work, WaiterShift shift, int enough) {
        await("more answers")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shift.answered() >= enough
                        || work.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
    }

    private void compare(WaiterShift adas, WaiterShift bos, WatchedScreen kitchen) {
        manager.hearing(ada).hearing(bo);
        var orders = orders();
        truths(orders).check(List.of(adas, bos));
        var board = byId(tickets("OPEN"));
        kitchen.shows(
                "what the page shows",
                list -> byId(list.get("items").valueStream().toList()).equals(board));

        adas.repeatAll();
        bos.repeatAll();
        manager.hearing(ada).hearing(bo);
        assertThat(orders()).as("the orders after all requests were repeated").isEqualTo(orders);
        assertThat(byId(tickets("OPEN"))).as("the kitchen after that").isEqualTo(board);
    }

    private TableTruths truths(List<JsonNode> orders) {
        var menu = manager.get(restaurant.at("/menu")).expect(200).json();
        int left = item(menu.get("items"), soup.item()).get("left").asInt();
        return new TableTruths(orders, tickets("OPEN"), tickets("RECENT"), dishes, STOCK - left);
    }

    private List<JsonNode> orders() {
        return List.of(order(first), order(second));
    }

    private JsonNode order(WaitersParty party) {
        return manager.get("/orders/" + party.order()).expect(200).json();
    }

    private List<JsonNode> tickets(String state) {
        var page = manager.get(restaurant.at("/kitchen-tickets?limit=200&state=" + state))
                .expect(200);
        assertThat(page.json().has("next")).as("more than one page of tickets").isFalse();
        return page.items().toList();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> tickets) {
        return tickets.stream()
                .collect(Collectors.toMap(ticket -> ticket.get("id").asString(), ticket -> ticket));
    }
}
