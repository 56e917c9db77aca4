package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.table.TableLayout;

/** The tables of one restaurant, folded from its events; their combinations are left out. */
record TableLabels(TableLayout tables) {
    static final TableLabels NONE = new TableLabels(TableLayout.NONE);

    TableLabels after(Object event) {
        return switch (event) {
            case TableAdded added -> new TableLabels(tables.with(added.table(), added.as()));
            case TableChanged changed -> new TableLabels(tables.with(changed.table(), changed.to()));
            case TableRemoved removed -> new TableLabels(tables.without(removed.table()));
            default -> this;
        };
    }
}
