package dev.ross.contracts.order.line;

import dev.ross.contracts.AtMost;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which courses of an order wait, and how many tickets it has had.
 *
 * @param held the courses that wait until they are fired by name
 */
public record OrderFiring(@AtMost(10) List<Integer> held, int tickets) {
    public static final OrderFiring NONE = new OrderFiring(List.of(), 0);

    public boolean holds(int course) {
        return held.contains(course);
    }

    public OrderFiring holding(int course) {
        return new OrderFiring(
                Stream.concat(held.stream(), Stream.of(course))
                        .distinct()
                        .sorted()
                        .toList(),
                tickets);
    }

    public OrderFiring releasing(int course) {
        return new OrderFiring(held.stream().filter(each -> each != course).toList(), tickets);
    }

    public OrderFiring withTickets(int more) {
        return new OrderFiring(held, tickets + more);
    }
}
