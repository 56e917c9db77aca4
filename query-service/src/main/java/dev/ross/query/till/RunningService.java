package dev.ross.query.till;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.tables.PartyTables;
import dev.ross.query.platform.tables.SeatedTables;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The orders that are neither settled nor merged, in the order in which they were opened, and the seated parties.
 *
 * @param orders one of each seated party at most; beyond the bound the newest are not kept
 */
record RunningService(List<UnsettledOrder> orders, SeatedTables seated) {
    /** The most orders. A restaurant has 500 tables at most, and a party one open order. */
    static final int MOST_ORDERS = 2_000;

    static final RunningService NONE = new RunningService(List.of(), SeatedTables.NONE);

    RunningService opened(OrderId order, SeatingId seating) {
        var others = orders.stream().filter(each -> !each.order().equals(order));
        return with(Stream.concat(others, Stream.of(new UnsettledOrder(order, seating)))
                .limit(MOST_ORDERS)
                .toList());
    }

    RunningService moved(OrderId order, SeatingId seating) {
        return with(orders.stream()
                .map(each -> each.order().equals(order) ? new UnsettledOrder(order, seating) : each)
                .toList());
    }

    /** It was settled, or another order has its lines. */
    RunningService over(OrderId order) {
        return with(orders.stream().filter(each -> !each.order().equals(order)).toList());
    }

    RunningService seated(SeatingId seating, Set<TableId> tables) {
        return with(before -> before.seated(seating, tables));
    }

    /** Updates the tables of a seated party; ignored for a party that is not seated yet. */
    RunningService changed(SeatingId seating, Set<TableId> tables) {
        return seated.sits(seating) ? seated(seating, tables) : this;
    }

    RunningService left(SeatingId seating, Instant at) {
        return with(before -> before.left(seating, at));
    }

    RunningService back(SeatingId seating) {
        return with(before -> before.back(seating));
    }

    /** The parties that have not left. */
    Stream<SeatingId> parties() {
        return seated.parties().stream().filter(party -> party.leftAt() == null).map(PartyTables::seating);
    }

    OpenService asOpenService() {
        return new OpenService(
                orders.stream().map(UnsettledOrder::order).toList(), parties().toList());
    }

    private RunningService with(List<UnsettledOrder> changed) {
        return new RunningService(changed, seated);
    }

    private RunningService with(UnaryOperator<SeatedTables> change) {
        return new RunningService(orders, change.apply(seated));
    }

    /** An order of a party. */
    record UnsettledOrder(OrderId order, SeatingId seating) {}
}
