package dev.ross.contracts.restaurant.table;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.value.TableId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tables that may be put together for one party.
 *
 * @param tables at least two, in the order of their ids, so that equal sets are stored alike
 * @param minSeats the smallest party worth moving them
 * @param maxSeats the largest party they seat together, which need not be the sum of their seats
 */
public record TableCombination(@AtMost(20) Set<TableId> tables, int minSeats, int maxSeats, Bookable bookable) {
    public TableCombination {
        tables = tables.stream()
                .sorted(Comparator.comparing(TableId::toString))
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        if (tables.size() > 20) throw new IllegalArgumentException("a combination has at most 20 tables");
        if (tables.size() < 2) throw new IllegalArgumentException("a combination has at least two tables");
        if (minSeats < 1 || maxSeats < minSeats || maxSeats > 999)
            throw new IllegalArgumentException(
                    "a combination seats from minSeats, at least 1, to maxSeats, at most 999");
        if (bookable == null) throw new IllegalArgumentException("a combination says for whom it is");
    }
}
