package dev.ross.contracts.seating;

import dev.ross.contracts.value.SeatingId;
import java.time.Instant;

/** Events of one visit, from the first request to the empty table. */
public sealed interface SeatingEvent permits SeatingRequestEvent, SeatingTableEvent, SeatingOrderEvent, HailEvent {
    SeatingId seating();

    Instant at();
}
