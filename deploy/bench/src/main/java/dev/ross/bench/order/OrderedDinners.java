package dev.ross.bench.order;

import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.load.HttpConnection;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A restaurant in which every table has an open order of so many lines, and a load of staff who add one line after the
 * other.
 */
final class OrderedDinners {
    private static final int LINES_AT_ONCE = 100;

    final RestaurantId restaurant;
    private final ProfileChanges profiles;
    private final List<OrderId> orders;
    private final String token;
    private final AtomicInteger lines = new AtomicInteger();

    OrderedDinners(ProfileChanges profiles, int tables, int linesOfEach) {
        var staff = "server-" + UUID.randomUUID();
        this.profiles = profiles;
        this.restaurant = BenchRestaurants.open(profiles.commands(), Confirmation.AUTOMATIC, tables, staff);
        this.token = profiles.managerToken(staff, restaurant);
        add("dish", 1);
        add("drink", 0);
        this.orders = IntStream.rangeClosed(1, tables)
                .mapToObj(table -> order(table, staff, linesOfEach))
                .toList();
    }

    private void add(String name, int course) {
        profiles.commands()
                .sendAndWait(new AddMenuItem(
                        restaurant,
                        new MenuItemId(restaurant, name),
                        new MenuItem(
                                new MenuText(name, null, "All", 0),
                                new Preparation(course, "kitchen", List.of()),
                                185_00,
                                Rate.ofPercent(12),
                                List.of(),
                                List.of(),
                                List.of()),
                        MenuEdition.PUBLISHED));
    }

    private OrderId order(int table, String staff, int count) {
        var seating = new SeatingId(restaurant, "s" + table);
        var order = new OrderId(restaurant, "o" + table);
        var commands = profiles.commands();
        commands.sendAndWait(
                new CreateWalkIn(seating, null, PartySize.of(2), Set.of(TableId.of(restaurant + ".t" + table)), null));
        commands.sendAndWait(new OpenOrder(order, seating, Requester.staff(), StaffId.of(staff), List.of(), null));
        for (var first = 0; first < count; first += LINES_AT_ONCE) {
            var some = IntStream.range(first, Math.min(count, first + LINES_AT_ONCE))
                    .mapToObj(line -> line("before" + line))
                    .toList();
            commands.sendAndWait(new AddLines(order, null, Requester.staff(), some, null));
        }
        return order;
    }

    private LineRequest line(String id) {
        var dish = new OnTheMenu(new MenuItemId(restaurant, "dish"), List.of(), List.of());
        return new LineRequest(LineId.of(id), dish, 1, null, null, false);
    }

    String token() {
        return token;
    }

    /** Adds a line that waits for its course. */
    Callable<?> adding(int client) {
        return () -> add(orders.get(client % orders.size()), "dish");
    }

    /** Adds a line that goes to the kitchen at once. */
    void fireDrink() throws IOException {
        add(orders.get(lines.get() % orders.size()), "drink");
    }

    private HttpConnection.Answer add(OrderId order, String item) throws IOException {
        var body = "{\"lines\":[{\"lineId\":\"l%d\",\"itemId\":\"%s.%s\",\"quantity\":1}]}"
                .formatted(lines.incrementAndGet(), restaurant, item);
        return profiles.ask("POST", "/orders/" + order + "/lines", token, "", body)
                .expect(204);
    }
}
