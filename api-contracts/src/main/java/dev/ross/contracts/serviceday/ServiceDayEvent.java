package dev.ross.contracts.serviceday;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to the book of one day. The nesting is stored: it never changes. */
public sealed interface ServiceDayEvent {
    ServiceDayId day();

    /**
     * @param to exclusive
     * @param covers the guests that come at its beginning; 0 in the books of before they were counted
     */
    @Revision("2")
    record TableHeld(ServiceDayId day, SeatingId seating, Set<TableId> tables, Instant from, Instant to, int covers)
            implements ServiceDayEvent {}

    /**
     * @param comes when the party comes, or came; absent before it was written down, where it is inferred from the rest
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
     * The party still sits there: its tables stay theirs, whomever they were promised to after it.
     *
     * @param to exclusive
     */
    @Revision("1")
    record HoldExtended(ServiceDayId day, SeatingId seating, Instant to) implements ServiceDayEvent {}

    /** The party sits: from now on the tables are taken until the hold is released, whatever the clock says. */
    @Revision("1")
    record TableOccupied(ServiceDayId day, SeatingId seating, Instant at) implements ServiceDayEvent {}

    /** The party does not sit there after all; the plan holds again. */
    @Revision("1")
    record TableVacated(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}

    @Revision("1")
    record HoldReleased(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}

    /**
     * The table is given to nobody.
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
