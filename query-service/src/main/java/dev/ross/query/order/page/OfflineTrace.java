package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderOfflineEvent;
import dev.ross.contracts.order.OrderOfflineEvent.LinesPricedAsShown;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.PriceAsShown;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tablets without a connection have left in an order.
 *
 * @param prices of lines that cost what a tablet showed, although the menu had another price
 * @param refused how many refused commands wait for staff
 */
record OfflineTrace(List<PriceAsShown> prices, int refused) {
    static final OfflineTrace NONE = new OfflineTrace(List.of(), 0);

    OfflineTrace after(OrderOfflineEvent event) {
        return switch (event) {
            case OfflineCommandDone done -> this;
            case OfflineCommandRefused more -> new OfflineTrace(prices, refused + 1);
            case RefusedCommandCleared cleared -> new OfflineTrace(prices, refused - 1);
            case LinesPricedAsShown priced ->
                new OfflineTrace(
                        Stream.concat(prices.stream(), priced.prices().stream()).toList(), refused);
        };
    }

    /** What one of a line would have cost by the menu, in minor units. */
    Map<LineId, Long> menuPrices() {
        return prices.stream().collect(Collectors.toMap(PriceAsShown::line, PriceAsShown::menu));
    }
}
