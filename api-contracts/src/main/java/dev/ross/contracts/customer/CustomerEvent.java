package dev.ross.contracts.customer;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.WaitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events of the customer aggregate: a guest's profile and open requests. The nesting is stored: it never changes. */
public sealed interface CustomerEvent {
    CustomerId customer();

    @Revision("1")
    record CustomerProfileUpdated(CustomerId customer, Personal<CustomerProfile> profile, Instant at)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerPreferencesUpdated(CustomerId customer, GuestPreferences preferences, Instant at)
            implements CustomerEvent {}

    /**
     * @param to exclusive
     * @param asked when the guest requested it; absent if it was reopened, or offered from a waitlist
     */
    @Revision("2")
    record RequestOpened(
            CustomerId customer,
            SeatingId seating,
            Instant from,
            Instant to,
            @Nullable Instant asked) implements CustomerEvent {
        public RequestOpened(CustomerId customer, SeatingId seating, Instant from, Instant to) {
            this(customer, seating, from, to, null);
        }
    }

    /** The guest joined a waitlist, which counts toward their daily limit. */
    @Revision("1")
    record WaitlistJoinCounted(CustomerId customer, WaitId waiting, Instant at) implements CustomerEvent {}

    @Revision("1")
    record RequestClosed(CustomerId customer, SeatingId seating) implements CustomerEvent {}
}
