package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which courses of an order wait, and how many tickets it has had.
 *
 * @param held the courses that wait until they are fired by name
 */
public record OrderFiring(@AtMost(10) List<Integer> held, int tickets) {
    static final OrderFiring NONE = new OrderFiring(List.of(), 0);

    public boolean holds(int course) {
        return held.contains(course);
    }

    OrderFiring holding(int course) {
        return new OrderFiring(
                Stream.concat(held.stream(), Stream.of(course))
                        .distinct()
                        .sorted()
                        .toList(),
                tickets);
    }

    OrderFiring releasing(int course) {
        return new OrderFiring(held.stream().filter(each -> each != course).toList(), tickets);
    }

    OrderFiring after(TicketsFired fired) {
        return new OrderFiring(held, tickets + fired.tickets().size());
    }
}
