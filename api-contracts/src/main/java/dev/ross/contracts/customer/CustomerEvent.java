package dev.ross.contracts.customer;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can happen to a guest's own book. The nesting is stored: it never changes. */
public sealed interface CustomerEvent {
    CustomerId customer();

    @Revision("1")
    record CustomerProfileUpdated(CustomerId customer, Personal<CustomerProfile> profile, Instant at)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerPreferencesUpdated(CustomerId customer, Preferences preferences, Instant at)
            implements CustomerEvent {}

    /**
     * @param to exclusive
     */
    @Revision("1")
    record RequestOpened(CustomerId customer, SeatingId seating, Instant from, Instant to) implements CustomerEvent {}

    @Revision("1")
    record RequestClosed(CustomerId customer, SeatingId seating) implements CustomerEvent {}
}
