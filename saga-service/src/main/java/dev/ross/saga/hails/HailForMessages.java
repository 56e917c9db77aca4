package dev.ross.saga.hails;

import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.WaitingHails;
import java.util.Set;

/** A seating's unclaimed hails and its tables, folded from its events, walk-ins included. */
record HailForMessages(WaitingHails hails, Set<TableId> tables) {
    private static final HailForMessages NONE = new HailForMessages(WaitingHails.NONE, Set.of());

    static HailForMessages of(SeatingId seating, StreamHistory history) {
        return history.of("seating", seating, NONE, HailForMessages::after);
    }

    private HailForMessages after(Object event) {
        var at = switch (event) {
            case WalkInCreated created -> created.tables();
            case TableAssigned assigned -> assigned.tables();
            case GuestsSeated seated -> seated.tables();
            default -> tables;
        };
        return new HailForMessages(hails.after(event), at);
    }
}
