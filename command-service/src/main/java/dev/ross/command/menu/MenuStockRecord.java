package dev.ross.command.menu;

import static dev.ross.contracts.order.OrderRejection.SOLD_OUT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.menu.MenuContent;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStock;
import dev.ross.contracts.menu.MenuStockEvent;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemAvailable;
import dev.ross.contracts.menu.MenuStockEvent.ItemCount;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import dev.ross.contracts.menu.MenuStockEvent.ItemsOrdered;
import dev.ross.contracts.menu.MenuStockEvent.ItemsReturned;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of what is left of a menu's items: staff mark them sold out or available, or count them down. It is no part
 * of the menu, so that service and the writing of the menu do not hinder each other.
 */
@Revision("2")
final class MenuStockRecord implements Idempotent, CacheWeight {
    @AggregateIdentifier
    private @Nullable String stream;

    private MenuStock stock = MenuStock.NONE;
    private boolean exists;
    private DailyCount changes = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    MenuStockRecord() {}

    static MenuStockRecord blank(RestaurantId restaurant) {
        var record = new MenuStockRecord();
        record.stream = StreamKind.STOCK.of(restaurant);
        return record;
    }

    /**
     * @throws RejectedException if it was changed as often today as one day allows
     */
    void requireMayChange(int limit, Instant now) {
        changes.requireLess(limit, now);
    }

    void markSoldOut(MenuItemId item, Instant now) {
        if (!stock.isMarkedSoldOut(item)) apply(new ItemSoldOut(item.restaurant(), item, now));
    }

    void markAvailable(MenuItemId item, Instant now) {
        if (!exists || stock.left(item).isPresent()) apply(new ItemAvailable(item.restaurant(), item, now));
    }

    void countDown(MenuItemId item, int left, Instant now) {
        if (!stock.left(item).equals(OptionalInt.of(left))) apply(new CountdownSet(item.restaurant(), item, left, now));
    }

    /** Forgets the items that are no longer on the menu. */
    void forgetOthers(MenuContent menu, Instant now) {
        for (var each : stock.items())
            if (!menu.has(each.item(), MenuEdition.PUBLISHED))
                apply(new ItemAvailable(each.item().restaurant(), each.item(), now));
    }

    /** How many of each are taken from what is counted; items that are not counted are left out. */
    List<ItemCount> countsOf(Map<MenuItemId, Integer> items) {
        return items.entrySet().stream()
                .filter(each -> stock.left(each.getKey()).isPresent())
                .map(each -> new ItemCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(each -> each.item().toString()))
                .toList();
    }

    /**
     * @throws RejectedException if not enough is left of one of them
     */
    void requireLeft(List<ItemCount> counts) {
        for (var each : counts)
            if (stock.left(each.item()).orElseThrow() < each.count())
                throw new RejectedException(SOLD_OUT, Map.of("item", each.item().toString()));
    }

    void take(RestaurantId restaurant, List<ItemCount> counts, Instant now) {
        if (!counts.isEmpty()) apply(new ItemsOrdered(restaurant, counts, now));
    }

    void giveBack(RestaurantId restaurant, List<ItemCount> counts, Instant now) {
        var counted = counts.stream()
                .filter(each -> !stock.isMarkedSoldOut(each.item()))
                .toList();
        if (!counted.isEmpty()) apply(new ItemsReturned(restaurant, counted, now));
    }

    @EventSourcingHandler
    void evolve(MenuStockEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.STOCK.of(event.restaurant());
        exists = true;
        stock = stock.after(event);
        if (isByStaff(event)) changes = changes.after(event.at());
        answered.add(metaData, at, version);
    }

    private static boolean isByStaff(MenuStockEvent event) {
        return !(event instanceof ItemsOrdered || event instanceof ItemsReturned);
    }

    @Override
    public int bytes() {
        return bytesOf(stock) + answered.bytes();
    }

    static int bytesOf(MenuStock stock) {
        return USUAL + ELEMENT * stock.items().size();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
