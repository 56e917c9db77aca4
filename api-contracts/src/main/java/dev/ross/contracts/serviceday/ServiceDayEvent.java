package dev.ross.contracts.serviceday;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What can happen to the book of one day. The nesting is stored: it never changes. */
public sealed interface ServiceDayEvent {
    ServiceDayId day();

    SeatingId seating();

    /**
     * @param to exclusive
     */
    @Revision("1")
    record TableHeld(ServiceDayId day, SeatingId seating, Set<TableId> tables, Instant from, Instant to)
            implements ServiceDayEvent {}

    @Revision("1")
    record HoldMoved(ServiceDayId day, SeatingId seating, Set<TableId> tables, Instant from, Instant to)
            implements ServiceDayEvent {}

    /** The party sits: from now on the tables are taken until the hold is released, whatever the clock says. */
    @Revision("1")
    record TableOccupied(ServiceDayId day, SeatingId seating, Instant at) implements ServiceDayEvent {}

    /** The party does not sit there after all; the plan holds again. */
    @Revision("1")
    record TableVacated(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}

    @Revision("1")
    record HoldReleased(ServiceDayId day, SeatingId seating) implements ServiceDayEvent {}
}
