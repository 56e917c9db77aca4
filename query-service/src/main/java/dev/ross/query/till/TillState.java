package dev.ross.query.till;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.till.TillContent;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The till of one restaurant.
 *
 * @param currency of all amounts; absent until the restaurant is registered
 * @param layout the labels of its tables
 * @param version of the till, for conditional commands
 */
record TillState(
        @Nullable Currency currency, TillContent content, RunningService running, TableLayout layout, long version) {
    static TillState closed(String restaurant) {
        return new TillState(null, TillContent.NONE, RunningService.NONE, TableLayout.NONE, -1);
    }

    TillState after(TillEvent event, long reached) {
        return new TillState(currency, content.after(event), running, layout, reached);
    }

    TillState after(RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered ->
                new TillState(registered.currency(), content, running, layout, version);
            case TableAdded added -> with(layout.with(added.table(), added.as()));
            case TableChanged changed -> with(layout.with(changed.table(), changed.to()));
            case TableRemoved removed -> with(layout.without(removed.table()));
            default -> this;
        };
    }

    TillState with(RunningService changed) {
        return new TillState(currency, content, changed, layout, version);
    }

    private TillState with(TableLayout changed) {
        return new TillState(currency, content, running, changed, version);
    }

    /** The label of a party's tables; null if they are not known. */
    @Nullable
    String tablesOf(SeatingId seating) {
        Set<TableId> tables = Set.copyOf(running.seated().of(seating));
        return tables.isEmpty() ? null : layout.labelOf(tables);
    }
}
