package dev.ross.command.menu;

import static java.util.stream.Collectors.toSet;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStock;
import dev.ross.contracts.menu.MenuStockEvent;
import dev.ross.contracts.menu.MenuStockEvent.ItemCount;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes counted items from a menu's stock, in the unit of work of the order that needs them, and gives them back. The
 * stock is opened last, and only if an item is counted: all orders of a restaurant would wait for each other otherwise.
 */
@Component
public class OrderedStock {
    private final AggregateRepository<RestaurantId, MenuStockRecord> stocks;
    private final StreamFold<MenuStock> index;

    OrderedStock(AggregateRepositories repositories, StreamFolds folds) {
        this.stocks = repositories.of(MenuStockRecord.class, StreamKind.STOCK, MenuStockRecord::blank);
        this.index = folds.fold(
                StreamKind.STOCK.prefix(),
                (before, event) -> (before == null ? MenuStock.NONE : before).after((MenuStockEvent) event),
                MenuStockRecord::bytesOf);
    }

    /**
     * Opens the stock, without changing it.
     *
     * @param items how many of each are needed
     * @throws RejectedException if not enough is left of one of them
     */
    public StockWithdrawal prepare(RestaurantId restaurant, Map<MenuItemId, Integer> items) {
        var known = index.of(restaurant.toString()).orElse(MenuStock.NONE);
        if (items.keySet().stream().allMatch(item -> known.left(item).isEmpty())) return StockWithdrawal.NONE;
        var stock = stocks.existingOrNew(restaurant);
        var counts = stock.invoke(record -> record.countsOf(items));
        stock.execute(record -> record.requireLeft(counts));
        return new StockWithdrawal(stock, counts);
    }

    /** Gives items back; those that are no longer counted change nothing. */
    public void giveBack(RestaurantId restaurant, Map<MenuItemId, Integer> items, Instant now) {
        if (items.isEmpty()) return;
        stocks.existingOrNew(restaurant).execute(record -> record.giveBack(restaurant, record.countsOf(items), now));
    }

    /**
     * Counted items that are about to be taken.
     *
     * @param stock absent if none of them is counted
     */
    public record StockWithdrawal(@Nullable Aggregate<MenuStockRecord> stock, List<ItemCount> counts) {
        private static final StockWithdrawal NONE = new StockWithdrawal(null, List.of());

        public Set<MenuItemId> items() {
            return counts.stream().map(ItemCount::item).collect(toSet());
        }

        public void take(RestaurantId restaurant, Instant now) {
            if (stock != null) stock.execute(record -> record.take(restaurant, counts, now));
        }
    }
}
