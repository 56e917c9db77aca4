package dev.ross.query.seating.floor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.TableLayout.Placed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.order.SeatingOrder;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The state of a restaurant's floor that does not depend on the date: its rules and tables, the open calls and the open
 * orders.
 *
 * @param version of the restaurant's settings
 */
record FloorState(RestaurantRules rules, List<Call> calls, List<PartyOrder> orders, long version) {
    static FloorState empty(String restaurant) {
        return new FloorState(RestaurantRules.NONE, List.of(), List.of(), -1);
    }

    FloorState after(RestaurantEvent event, long reached) {
        return new FloorState(rules.after(event), calls, orders, reached);
    }

    ZoneId zone() {
        return rules.timeZone();
    }

    /** The tables, sorted by label. */
    List<Placed> tables() {
        return rules.tableLayout().tablesByLabel();
    }

    FloorState calling(ServerHailed hailed) {
        var call = new Call(hailed.seating(), hailed.hail(), hailed.at());
        return calls(Stream.concat(
                calls.stream().filter(other -> !other.hail().equals(hailed.hail())), Stream.of(call)));
    }

    FloorState answered(SeatingId seating, HailId hail) {
        return answered(call -> call.seating().equals(seating) && call.hail().equals(hail));
    }

    /** Removes all that is kept of a party while it is seated. */
    FloorState left(SeatingId seating) {
        return answered(call -> call.seating().equals(seating)).with(seating, SeatingOrder.NONE);
    }

    /** The open order of a party. */
    SeatingOrder orderOf(SeatingId seating) {
        return orders.stream()
                .filter(each -> each.seating().equals(seating))
                .map(PartyOrder::order)
                .findFirst()
                .orElse(SeatingOrder.NONE);
    }

    FloorState with(SeatingId seating, SeatingOrder order) {
        var others = orders.stream().filter(other -> !other.seating().equals(seating));
        var own = order.open() ? Stream.of(new PartyOrder(seating, order)) : Stream.<PartyOrder>of();
        var all = Stream.concat(others, own)
                .sorted(Comparator.comparing(one -> one.seating().toString()));
        return new FloorState(rules, calls, all.toList(), version);
    }

    private FloorState answered(Predicate<Call> which) {
        return calls(calls.stream().filter(which.negate()));
    }

    private FloorState calls(Stream<Call> all) {
        return new FloorState(
                rules, all.sorted(Comparator.comparing(Call::since)).toList(), orders, version);
    }

    /** An open hail of a seated party. */
    record Call(SeatingId seating, HailId hail, Instant since) {}

    /** The open order of a seated party. */
    record PartyOrder(SeatingId seating, @JsonUnwrapped SeatingOrder order) {}
}
