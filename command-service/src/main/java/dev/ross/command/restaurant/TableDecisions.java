package dev.ross.command.restaurant;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_IN_USE;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_LABEL_TAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_TABLES;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;

/** Decides which tables a restaurant has, and which of them can be combined. */
record TableDecisions(RestaurantId id, RestaurantRules rules) {
    private static final int TABLES_AT_MOST = 500;

    void decide(AddTable add, Instant now) {
        if (rules.tableLayout().has(Set.of(add.table()))) return;
        require(rules.tableLayout().tables().size() < TABLES_AT_MOST, TOO_MANY_TABLES);
        requireFreeLabel(add.table(), add.as());
        apply(new TableAdded(id, add.table(), add.as(), now));
    }

    void decide(ChangeTable change, Instant now) {
        var known = rules.tableLayout().table(change.table()).orElseThrow(() -> new RejectedException(UNKNOWN_TABLE));
        if (change.to().equals(known)) return;
        requireFreeLabel(change.table(), change.to());
        apply(new TableChanged(id, change.table(), change.to(), now));
    }

    /**
     * A party that is promised this table at the same moment finds it gone on arrival, and staff assign another.
     *
     * @param inUse whether a party, now or later, or a block needs it
     */
    void decide(RemoveTable remove, boolean inUse, Instant now) {
        require(rules.tableLayout().has(Set.of(remove.table())), UNKNOWN_TABLE);
        require(!inUse, TABLE_IN_USE);
        apply(new TableRemoved(id, remove.table(), now));
    }

    void decide(SetTableCombinations set, Instant now) {
        var layout = rules.tableLayout();
        if (set.combinations().equals(layout.combinations())) return;
        set.combinations().forEach(combination -> require(layout.has(combination.tables()), UNKNOWN_TABLE));
        apply(new TableCombinationsSet(id, set.combinations(), now));
    }

    private void requireFreeLabel(TableId table, DiningTable as) {
        require(
                rules.tableLayout().without(table).tables().stream()
                        .noneMatch(other -> other.table().label().equals(as.label())),
                TABLE_LABEL_TAKEN);
    }
}
