package dev.ross.command.platform.security;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.value.SeatingId;
import java.util.Optional;

/** Knows which parties are seated now. */
public interface SeatedPeriods {
    /** The period for which this seating's party is seated now; absent if it is not. */
    Optional<SeatedPeriod> now(SeatingId seating);
}
