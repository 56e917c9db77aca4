package dev.ross.contracts.seating;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A seated party's open order, of which it has at most one. The nesting is stored: it never changes. */
public sealed interface SeatingOrderEvent extends SeatingEvent {
    OrderId order();

    @Revision("1")
    record OrderAttached(SeatingId seating, OrderId order, Instant at) implements SeatingOrderEvent {}

    /** The order was settled or moved to another party. */
    @Revision("1")
    record OrderDetached(SeatingId seating, OrderId order, Instant at) implements SeatingOrderEvent {}
}
