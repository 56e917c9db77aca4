package dev.ross.e2e.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/**
 * What must hold at the end of an evening, whatever the waiters did: no line is lost or double, the kitchen has what the
 * orders say, and the bills come to what was ordered.
 *
 * @param orders the pages of all orders
 * @param open the tickets of which something is to be prepared or served
 * @param finished the tickets that were finished last
 * @param taken how many of the counted item were taken from its stock
 */
public record TableTruths(
        List<JsonNode> orders, List<JsonNode> open, List<JsonNode> finished, List<MenuDish> dishes, int taken) {
    public void check(List<WaiterShift> shifts) {
        var replies = shifts.stream().flatMap(shift -> shift.replies().stream()).toList();
        var lines = orders.stream().flatMap(ShownLine::of).toList();
        new LineBalance(lines, replies).check();
        new KitchenBalance(lines, open, finished).check();
        assertThat(orders.stream().mapToLong(TableTruths::total).sum())
                .as("the bills")
                .isEqualTo(acknowledged(replies) - price(lines, line -> line.removed() + line.voided()));
        assertThat((long) taken)
                .as("what was taken from the stock")
                .isEqualTo(lines.stream()
                        .filter(line -> dish(line).counted())
                        .mapToLong(line -> line.quantity() - line.moved() - line.removed())
                        .sum());
    }

    private static long total(JsonNode order) {
        return order.at("/totals/total").asLong();
    }

    /** The price of all lines that were acknowledged, as they were ordered. */
    private static long acknowledged(List<WaiterReply> replies) {
        return replies.stream()
                .filter(WaiterReply::isDone)
                .flatMap(reply -> reply.request().dishes().stream())
                .mapToLong(line -> line.dish().price() * line.quantity())
                .sum();
    }

    private long price(List<ShownLine> lines, ToIntFunction<ShownLine> units) {
        return lines.stream()
                .mapToLong(line -> dish(line).price() * units.applyAsInt(line))
                .sum();
    }

    private MenuDish dish(ShownLine line) {
        return dishes.stream()
                .filter(dish -> dish.item().equals(line.item()))
                .findFirst()
                .orElseThrow();
    }
}
