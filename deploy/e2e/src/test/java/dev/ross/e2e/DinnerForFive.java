package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.people.WatchedScreen;
import dev.ross.e2e.wire.JsonBodies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A party of five at a restaurant of its own, and what it comes to: five soups at 95.00, three steaks at 245.00, two
 * perches at 215.00 and five cakes at 85.00 with 12 % tax, of which one is comped, and a bottle at 480.00 with 25 %.
 */
final class DinnerForFive {
    private final StoryPerson manager;
    private final StoryPerson server;
    private final StoryRestaurant restaurant;
    private final String seating;
    private final String order;
    private final String perch;
    private final Map<String, String> menu;
    private final WatchedScreen kitchen;

    DinnerForFive(InstallationFixture installation) {
        manager = StoryPerson.signUp(installation, App.STAFF, "Tyra");
        restaurant = StoryRestaurant.foundedBy(manager, "Fem Trappor", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        server = member(installation);
        manager.put(
                        restaurant.at("/order-settings"),
                        JsonBodies.of("cashIncrement", 100, "firedAtOnce", List.of("Drinks")))
                .expect(204);
        perch = dish("Perch", "Mains", 215_00, 2, "grill");
        menu = Map.of(
                "soup", dish("Nettle soup", "Starters", 95_00, 1, "cold"),
                "steak", dish("Steak", "Mains", 245_00, 2, "grill"),
                "perch", perch,
                "cake", dish("Cake", "Desserts", 85_00, 3, "cold"),
                "bottle", dish("Bottle of Riesling", "Drinks", 480_00, 1, "bar"));
        manager.post(restaurant.at("/menu/items/" + perch + "/countdown"), JsonBodies.of("left", 2))
                .expect(204);
        var table = restaurant.table("5", 5);
        kitchen = server.looksAt(restaurant.at("/kitchen-tickets?limit=200"));
        seating = server.create(restaurant.at("/walk-ins"), JsonBodies.of("partySize", 5, "tables", List.of(table)));
        order = server.create("/seatings/" + seating + "/orders", JsonBodies.of("lines", List.of()));
    }

    private StoryPerson member(InstallationFixture installation) {
        manager.create(restaurant.at("/staff-invitations"), JsonBodies.of("email", "tage@ross.test", "role", "STAFF"));
        var code = installation.inbox().await("tage@ross.test", "Fem Trappor").code();
        var member = StoryPerson.signUp(installation, App.STAFF, "Tage");
        member.post("/staff-invitations/accept", JsonBodies.of("code", code)).expect(204);
        StoryRestaurant.awaitMembership(member);
        return member;
    }

    private String dish(String name, String category, long price, int course, String station) {
        var tax = category.equals("Drinks") ? 250_000 : 120_000;
        return manager.create(
                restaurant.at("/menu/items"),
                JsonBodies.of(
                        "name",
                        name,
                        "category",
                        category,
                        "price",
                        price,
                        "course",
                        course,
                        "station",
                        station,
                        "taxRate",
                        tax));
    }

    void orderDrinksAndStarters() {
        var allergic = line("soup", 3);
        allergic.put("allergies", List.of("NUTS"));
        add(JsonBodies.of("lineId", "bottle", "itemId", Objects.requireNonNull(menu.get("bottle")), "quantity", 1));
        add(line("soup", 1), line("soup", 2), allergic, line("soup", 4), line("soup", 5));
        kitchen.shows("the bottle, and no soup", list -> names(list).equals(List.of("Bottle of Riesling")));
    }

    /** Three perches are wanted, of two; the guest of seat 5 takes a steak then. */
    void orderMainsUntilThePerchIsSoldOut() {
        add(line("steak", 1), line("steak", 2), line("perch", 3), line("perch", 4));
        server.post(path("/lines"), lines(line("perch", 5))).expect(409, "SOLD_OUT");
        add(line("steak", 5));
        var shown = server.get(restaurant.at("/menu")).expect(200).json();
        assertThat(item(shown.get("items"), perch).get("soldOut").asBoolean()).isTrue();
    }

    /** The kitchen sees who must not eat nuts. */
    void fireAndServeStarters() {
        server.post(path("/courses/1/fire")).expect(204);
        var shown = kitchen.shows("five soups", list -> units(list, "Nettle soup") == 5)
                .data();
        var withAllergy =
                items(shown).filter(each -> !each.get("allergies").isEmpty()).toList();
        assertThat(withAllergy).hasSize(1);
        assertThat(withAllergy.getFirst().get("seat").asInt()).isEqualTo(3);
        serve("bar");
        serve("cold");
    }

    /** The steak of seat 2 was entered twice; the kitchen has the second one until it has seen that it is voided. */
    void voidTheSteakThatWasEnteredTwice() {
        var twice = line("steak", 2);
        twice.put("lineId", "steak-2-again");
        add(twice);
        server.post(path("/lines/steak-2-again/fire")).expect(204);
        var why = JsonBodies.of("reason", "Entered by mistake");
        server.post(path("/lines/steak-2-again/void"), why).expect(403, "NEEDS_APPROVAL");
        var code = manager.post(path("/lines/steak-2-again/approve-void"), JsonBodies.of())
                .expect(201)
                .text("code");
        why.put("approvalCode", code);
        server.post(path("/lines/steak-2-again/void"), why).expect(204);
        var ticket = kitchen.shows(
                        "VOID", list -> list.at("/items/0/status").asString("").equals("VOID"))
                .data()
                .at("/items/0/id")
                .asString();
        server.post(path("/tickets/" + ticket + "/acknowledge-void")).expect(204);
        kitchen.shows("no ticket", list -> list.get("items").isEmpty());
    }

    void fireAndServeMains() {
        server.post(path("/courses/2/fire")).expect(204);
        serve("grill");
    }

    void fireAndServeDesserts() {
        server.post(path("/courses/3/fire")).expect(204);
        serve("cold");
    }

    void orderDesserts() {
        add(IntStream.rangeClosed(1, 5).mapToObj(seat -> line("cake", seat)).toArray(Map[]::new));
    }

    void compADessert() {
        server.create(path("/lines/cake-4/comp"), JsonBodies.of("reason", "Long wait"));
    }

    /** Everything that the station prepares. */
    private void serve(String station) {
        server.hearing(manager);
        for (var ticket : tickets("OPEN").filter(each -> is(each, station)).toList()) {
            server.post(path("/tickets/" + ticket.get("id").asString() + "/ready"))
                    .expect(204);
            for (var line : ticket.get("items"))
                if (line.get("units").asInt() > 0)
                    server.post(path("/lines/" + line.get("line").asString() + "/served"), JsonBodies.of())
                            .expect(204);
        }
    }

    private static boolean is(JsonNode ticket, String station) {
        return ticket.get("station").asString().equals(station);
    }

    private Stream<JsonNode> tickets(String state) {
        return server.get(restaurant.at("/kitchen-tickets?limit=200&state=" + state))
                .expect(200)
                .items();
    }

    /** Each ticket was on the screen, each fired line on one ticket, and nothing is left. */
    void compareTheKitchen() {
        kitchen.shows("an empty kitchen", list -> list.get("items").isEmpty());
        kitchen.close();
        var seen = new TreeSet<String>();
        for (var event : kitchen.received())
            event.data()
                    .get("items")
                    .forEach(ticket -> seen.add(ticket.get("id").asString()));
        var done = tickets("RECENT").toList();
        assertThat(seen)
                .isEqualTo(done.stream()
                        .map(each -> each.get("id").asString())
                        .collect(Collectors.toCollection(TreeSet::new)));
        var lines = done.stream()
                .flatMap(each -> each.get("items").valueStream())
                .map(each -> each.get("line").asString())
                .toList();
        assertThat(lines).doesNotHaveDuplicates().hasSize(17);
    }

    DinnerBill bill() {
        return new DinnerBill(restaurant, manager, server, seating, order);
    }

    private void add(Map<?, ?>... lines) {
        server.post(path("/lines"), lines(lines)).expect(204);
    }

    private static Object lines(Map<?, ?>... lines) {
        return JsonBodies.of("lines", List.of(lines));
    }

    private Map<String, Object> line(String dish, int seat) {
        return JsonBodies.of(
                "lineId",
                dish + "-" + seat,
                "itemId",
                Objects.requireNonNull(menu.get(dish)),
                "quantity",
                1,
                "seat",
                seat);
    }

    private String path(String below) {
        return "/orders/" + order + below;
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.get("items")
                .valueStream()
                .flatMap(ticket -> ticket.get("items").valueStream());
    }

    private static List<String> names(JsonNode list) {
        return items(list).map(each -> each.get("name").asString()).toList();
    }

    private static int units(JsonNode list, String name) {
        return items(list)
                .filter(each -> each.get("name").asString().equals(name))
                .mapToInt(each -> each.get("units").asInt())
                .sum();
    }
}
