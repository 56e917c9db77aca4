package dev.ross.contracts.serviceday;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of the book of one day. The nesting is stored: it never changes. */
public sealed interface ServiceDayEvent {
    ServiceDayId day();

    /**
     * @param to exclusive
     * @param covers the guests that start at its beginning; 0 in events before they were counted
     */
    @Revision("2")
    record TableHeld(ServiceDayId day, SeatingId seating, Set<TableId> tables, Instant from, Instant to, int covers)
            implements ServiceDayEvent {}

    /**
     * @param comes when the party comes, or came; absent in older events, where it is inferred from the rest
     */
    @Revision("3")
    record HoldMoved(
            ServiceDayId day,
            SeatingId seating,
            Set<TableId> tables,
            Instant from,
            Instant to,
            int covers,
            @Nullable Instant comes)
            implements ServiceDayEvent {}

    /**
     * The party is still seated: it keeps its tables, even if they were promised to other parties after it.
     *
     * @param to exclusive
     */
    @Revision("1")
    record HoldExtended(ServiceDayId day, SeatingId seating, Instant to) implements ServiceDayEvent {}

    /** The party is seated: from now on the tables are taken until the hold is released, whatever the time is. */
    @Revision("1")
    record TableOccupied(ServiceDayId day, SeatingId seating, Instant at) implements ServiceDayEvent {}

    /** The party is not seated there after all; its planned hold applies again. */
    @Revision("1")
    record TableVacated(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}

    @Revision("1")
    record HoldReleased(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}

    /**
     * The table is not given to any party for a time.
     *
     * @param to exclusive
     */
    @Revision("1")
    record TableBlocked(
            ServiceDayId day,
            BlockId block,
            TableId table,
            Instant from,
            Instant to,
            @Nullable Personal<String> reason) implements ServiceDayEvent {}

    @Revision("1")
    record TableUnblocked(ServiceDayId day, BlockId block) implements ServiceDayEvent {}
}
