package dev.ross.command.seating;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.seating.SeatingTableEvent;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.util.Set;

/**
 * The tables that a seating has.
 *
 * @param locked whether staff want it to stay there, even if others fit better
 */
record SeatingTables(@AtMost(20) Set<TableId> tables, boolean locked) {
    static final SeatingTables NONE = new SeatingTables(Set.of(), false);

    SeatingTables after(SeatingTableEvent event) {
        return switch (event) {
            case WalkInCreated created -> new SeatingTables(created.tables(), locked);
            case TableAssigned assigned ->
                new SeatingTables(assigned.tables(), assigned.how() == TableAssignment.LOCKED);
            case GuestsSeated seated ->
                new SeatingTables(seated.tables(), locked && seated.tables().equals(tables));
            default -> this;
        };
    }
}
