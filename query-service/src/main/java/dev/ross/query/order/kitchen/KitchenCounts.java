package dev.ross.query.order.kitchen;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import dev.ross.query.order.kitchen.BoardItem.ItemStatus;
import java.util.List;
import java.util.TreeMap;

/**
 * How much of each item the kitchen has yet to prepare.
 *
 * @param counts by station and name
 */
record KitchenCounts(List<ItemCount> counts) {
    static KitchenCounts of(List<BoardTicket> open) {
        var stations = open.stream().collect(groupingBy(BoardTicket::station, TreeMap::new, toList()));
        return new KitchenCounts(stations.entrySet().stream()
                .flatMap(station -> station.getValue().stream()
                        .flatMap(ticket -> ticket.items().stream())
                        .filter(item -> item.status() == ItemStatus.FIRED)
                        .collect(groupingBy(item -> item.fired().name(), TreeMap::new, summingInt(BoardItem::units)))
                        .entrySet()
                        .stream()
                        .map(item -> new ItemCount(station.getKey(), item.getKey(), item.getValue())))
                .toList());
    }

    /**
     * @param units how many are fired and not ready
     */
    record ItemCount(String station, String name, int units) {}
}
